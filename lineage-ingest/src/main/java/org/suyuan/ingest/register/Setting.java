package org.suyuan.ingest.register;

import java.time.ZoneId;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;

/**
 * What rows are read against.
 *
 * @param zone in which days begin and end
 * @param norms tell which articles and divisions there are
 */
public record Setting(ZoneId zone, Norms norms) {
    /** Whether there is such an article or division, now or ever. */
    boolean knows(Urn cited) {
        String id = cited.parts().get(0);
        return cited.kind() == Kind.PROVISION
                ? norms.provision(id).isPresent()
                : norms.divisions().find(id).isPresent();
    }
}
