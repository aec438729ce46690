package org.suyuan.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. An administrator may do all; the others may do one thing each, so that an ingester may not ask, nor a reader post. */
public enum Role {
    /** Ask questions. */
    READER,
    /** Post lineage. */
    INGESTER,
    /** Submit registers. */
    REGISTRAR,
    /** Everything, tokens and metrics included. */
    ADMIN;

    /** The role as it is written in requests, tokens and the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether this role is enough where another is needed. */
    public boolean implies(Role needed) {
        return this == ADMIN || this == needed;
    }
}
