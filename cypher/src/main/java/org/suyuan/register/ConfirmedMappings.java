package org.suyuan.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Times;

/** Keeps how the sheets of a source are read, as persons confirmed it: texts, of which the catalogue itself reads nothing. */
public final class ConfirmedMappings {
    static final Statement MAPPINGS = Statement.of(ConfirmedMappings.class, "mappings");

    private final Graph graph;
    private final Ledger ledger;
    private final Clock clock;
    private final MappingScribe scribe = new MappingScribe();

    public ConfirmedMappings(Graph graph, Ledger ledger, Clock clock) {
        this.graph = graph;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The mappings of a register's sheets, the last confirmed first. */
    public List<String> of(Urn register) {
        return graph.read(tx -> tx.rows(MAPPINGS, Map.of("urn", urn(register).text())).stream()
                .map(row -> row.text("mapping"))
                .toList());
    }

    /**
     * Keeps a mapping in the place of the one for the same header.
     *
     * @param digest of the header
     * @return whether it was not kept already
     */
    public boolean keep(Urn register, String digest, String mapping, Act act) {
        return ledger.record(
                scribe,
                new MappingScribe.Task(
                        urn(register), digest, mapping, Times.micros(clock.instant()), act.as("register.mapping")));
    }

    /** The document beside that of the register. */
    private static Urn urn(Urn register) {
        return Urn.of(
                Kind.DOCUMENT,
                Stream.concat(Stream.of("mapping"), register.parts().stream().skip(1))
                        .toArray(String[]::new));
    }
}
