package org.suyuan.reach;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.model.Urn;

/** Reads what the ledger tells of flows and copies. */
final class Telling {
    private static final Statement HEAD = Statement.of(Telling.class, "head");
    private static final Statement SEAL = Statement.of(Telling.class, "seal");
    private static final Statement TOLD = Statement.of(Telling.class, "told");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Graph graph;

    Telling(Graph graph) {
        this.graph = graph;
    }

    /** The number of the last entry. */
    long head() {
        return graph.read(tx -> tx.row(HEAD, Map.of())).orElseThrow().number("number");
    }

    /** By what an entry is told from those of other ledgers; empty if there is none of this number. */
    Optional<byte[]> seal(long number) {
        return graph.read(tx -> tx.row(SEAL, Map.of("number", number))).map(row -> row.bytes("digest"));
    }

    /**
     * What was told by the entries after one and up to another.
     *
     * @param known up to which entry it is told how long it was known
     */
    List<Told> told(long after, long upTo, long known) {
        return graph.read(PATIENCE, tx -> told(tx, after, upTo, known));
    }

    private static List<Told> told(Tx tx, long after, long upTo, long known) {
        return tx.rows(TOLD, Map.of("after", after, "upTo", upTo, "known", known)).stream()
                .map(Telling::told)
                .toList();
    }

    private static Told told(Row row) {
        boolean ofColumns = row.has("job");
        return new Told(
                row.text("relation").equals("COPY_OF")
                        ? Relation.COPY
                        : ofColumns ? Relation.COLUMN_FLOW : Relation.FLOW,
                new Urn(row.text("from")),
                new Urn(row.text("to")),
                ofColumns ? new Way(new Urn(row.text("job")), row.texts("ways")) : null,
                new Bounds(
                        row.number("validFrom"),
                        row.number("validUntil"),
                        row.number("knownFrom"),
                        row.number("knownUntil")),
                row.flag("closing"));
    }
}
