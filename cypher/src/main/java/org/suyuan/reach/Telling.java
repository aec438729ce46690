package org.suyuan.reach;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Subject;
import org.suyuan.model.Urn;
import org.suyuan.reach.RunTold.Phase;

/** Reads what the ledger tells of flows and copies. */
final class Telling {
    private static final Statement HEAD = Statement.of(Telling.class, "head");
    private static final Statement SEAL = Statement.of(Telling.class, "seal");
    private static final Statement TOLD = Statement.of(Telling.class, "told");
    private static final Statement RUNS_TOLD = Statement.of(Telling.class, "runsTold");
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
    Chapter chapter(long after, long upTo, long known) {
        return graph.read(PATIENCE, tx -> {
            Map<String, ?> entries = Map.of("after", after, "upTo", upTo, "known", known);
            return new Chapter(
                    tx.rows(TOLD, entries).stream().map(Telling::told).toList(),
                    tx.rows(RUNS_TOLD, Map.of("after", after, "upTo", upTo)).stream()
                            .map(Telling::runTold)
                            .toList());
        });
    }

    private static RunTold runTold(Row row) {
        Optional<String> run = row.textIf("run");
        return new RunTold(
                row.number("known"),
                row.number("at"),
                row.number("subject"),
                run.map(text -> Subject.key(new Urn(text))).orElse(0L),
                row.textIf("phase").map(Telling::phase).orElse(Phase.NONE),
                row.flag("more"),
                numbers(row, "reads"),
                numbers(row, "writes"),
                numbers(row, "renames"),
                row.texts("drops").stream()
                        .map(text -> Subject.key(new Urn(text)))
                        .toList());
    }

    private static Phase phase(String phase) {
        return switch (phase) {
            case "COMPLETE", "FAIL", "ABORT" -> Phase.ENDS;
            default -> Phase.GOES_ON;
        };
    }

    private static List<Long> numbers(Row row, String column) {
        return row.list(column).stream().map(Long.class::cast).toList();
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
