package org.suyuan.authorization;

import java.util.Set;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/** Operations are concepts; these are the ones that decide something by themselves. */
public final class Operations {
    public static final Urn STORE = operation("STORE");
    public static final Urn BACKUP = operation("BACKUP");
    public static final Urn HANDOVER = operation("HANDOVER");
    public static final Urn PROVIDE = operation("PROVIDE");

    /** All that an interim custodian may do: keep, back up, hand over (decision 3). */
    public static final Set<Urn> OF_A_CUSTODIAN = Set.of(STORE, BACKUP, HANDOVER);

    private Operations() {}

    public static Urn operation(String word) {
        return Urn.of(Kind.CONCEPT, "operation", word);
    }
}
