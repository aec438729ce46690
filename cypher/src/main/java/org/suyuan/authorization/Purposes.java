package org.suyuan.authorization;

import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/** Purposes are concepts, broader ones around narrower ones. */
public final class Purposes {
    /** Finding out again whose data they are: never with shared or open data (SZ-42). */
    public static final Urn REIDENTIFY = purpose("REIDENTIFY");

    private Purposes() {}

    public static Urn purpose(String word) {
        return Urn.of(Kind.CONCEPT, "purpose", word);
    }
}
