package org.suyuan.sight;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.suyuan.model.Urn;

/** What a viewer may see just now. */
public interface Sight {
    /** Sees everything there is. */
    Sight EVERYTHING = new Sight() {
        @Override
        public boolean isLimited() {
            return false;
        }

        @Override
        public Set<Urn> own(Collection<Urn> units) {
            return Set.copyOf(units);
        }

        @Override
        public boolean supervises(String division) {
            return true;
        }

        @Override
        public Set<Urn> visible(Collection<Urn> things) {
            return Set.copyOf(things);
        }
    };

    /** Whether anything at all may be hidden from this viewer. */
    boolean isLimited();

    /** Those of some units that belong to the viewer's circle, of which all is seen. */
    Set<Urn> own(Collection<Urn> units);

    default boolean isOwn(Urn unit) {
        return own(List.of(unit)).contains(unit);
    }

    /** Whether the viewer is the health authority of a division, by its code, or of one around it. */
    boolean supervises(String division);

    /** Those of some things that may be seen. What does not exist may not be. */
    Set<Urn> visible(Collection<Urn> things);

    default boolean sees(Urn thing) {
        return !isLimited() || visible(List.of(thing)).contains(thing);
    }
}
