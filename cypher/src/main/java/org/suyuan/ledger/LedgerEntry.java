package org.suyuan.ledger;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A line of the ledger as it is listed, without its payload; also an example to look for, then null where anything will do.
 *
 * @param at when what it tells was so, by the sender's clock; null for acts of the catalogue's own
 * @param subject the {@link Subject#key} of the thing it is about; null for acts about nothing in the graph
 * @param redactedBy the number of the entry that took its content back; null if it still has it
 * @param digest SHA-256 of salt and content, kept when both are gone
 */
@Node("Entry")
public record LedgerEntry(
        @Id @Nullable Long number,
        @Nullable ZonedDateTime known,
        @Nullable String kind,
        @Nullable String actor,
        @Nullable String authority,
        @Nullable String reason,
        @Nullable String request,
        @Nullable ZonedDateTime at,
        @Nullable Long subject,
        @Nullable Long redactedBy,
        byte @Nullable [] digest) {

    /** Looks for entries about a subject, or for any if it is null. */
    public static LedgerEntry about(@Nullable Long subject) {
        return new LedgerEntry(null, null, null, null, null, null, null, null, subject, null, null);
    }
}
