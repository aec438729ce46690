package org.suyuan.authorization.wording;

import org.suyuan.model.Urn;

/** What things are called, in both languages, as of the moment asked about. A thing without a name is called by its urn. */
public interface Names {
    String zh(Urn thing);

    String en(Urn thing);
}
