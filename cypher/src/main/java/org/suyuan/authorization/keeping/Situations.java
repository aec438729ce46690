package org.suyuan.authorization.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.CompleteExtent;
import org.suyuan.authorization.Situation.DatasetFacts;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * Reads from the graph, in one round trip, all that decisions about some units and some data read; where data are shared and a
 * jurisdiction names the health authority as the one that approves, that one in a second.
 */
public final class Situations {
    private static final Statement SITUATION = Statement.of(Situations.class, "situation");
    private static final Statement AUTHORITIES = Statement.of(Situations.class, "authorities");

    private final Graph graph;
    private final NormFacts norms;

    public Situations(Graph graph, Norms norms) {
        this.graph = graph;
        this.norms = new NormFacts(norms);
    }

    /** What the catalogue knew of these units and data at an instant, for every day. */
    public Situation of(Collection<Urn> units, Collection<Urn> datasets, Instant known) {
        return graph.read(tx -> of(tx, units, datasets, List.of(), known));
    }

    /** The same in a transaction, with these papers whatever they are about. */
    public Situation of(Tx tx, Collection<Urn> units, Collection<Urn> datasets, Collection<Urn> papers, Instant known) {
        return reading(tx, units, datasets, papers, known).situation();
    }

    /** A situation, and what its units and data were called at a moment. */
    record Named(Situation situation, Called names) {}

    Named named(Collection<Urn> units, Collection<Urn> datasets, Moment moment) {
        return graph.read(tx -> {
            Reading reading =
                    reading(tx, units, datasets, List.of(), moment.asOf().known());
            return new Named(reading.situation(), reading.names(moment.asOf().valid()));
        });
    }

    private Reading reading(
            Tx tx, Collection<Urn> units, Collection<Urn> datasets, Collection<Urn> papers, Instant known) {
        Map<String, ?> asked = Map.of(
                "units", Written.texts(units),
                "datasets", Written.texts(datasets),
                "papers", Written.texts(papers),
                "known", known);
        return new Reading(tx, tx.row(SITUATION, asked).orElseThrow(), known);
    }

    /** One reading: collects beside the facts the divisions and articles that they name. */
    private final class Reading {
        private final Tx tx;
        private final Row row;
        private final Instant known;
        private final Situation.Builder situation = new Situation.Builder();
        private final Set<Urn> governing = new HashSet<>();
        private final Set<Urn> divisions = new HashSet<>();
        private final Set<Urn> provisions = new HashSet<>();
        private boolean shares;

        Reading(Tx tx, Row row, Instant known) {
            this.tx = tx;
            this.row = row;
            this.known = known;
        }

        Situation situation() {
            row.rows("papers").forEach(this::addPaper);
            row.rows("answering").forEach(this::addAccountability);
            row.rows("units").forEach(this::addUnit);
            row.rows("datasets").forEach(this::addDataset);
            row.rows("inside")
                    .forEach(one -> situation.add(
                            new Within(new Urn(one.text("inner")), new Urn(one.text("outer")), period(one))));
            provisions.forEach(urn -> norms.norm(urn).ifPresent(situation::add));
            governing.forEach(urn -> norms.rules(urn).forEach(situation::add));
            if (shares) {
                addApprovers();
            }
            divisions.addAll(governing);
            Set<Within> steps = new HashSet<>(norms.concepts());
            divisions.forEach(urn -> steps.addAll(norms.path(urn)));
            situation.addAll(steps);
            return situation.build();
        }

        /** They are asked for of sharing alone (CQ-16), so a situation without such a paper does without them. */
        private void addApprovers() {
            Map<Urn, List<Period>> naming = new HashMap<>();
            for (Urn division : governing) {
                List<Period> periods = norms.authorityApproves(division);
                if (!periods.isEmpty()) {
                    naming.put(division, periods);
                    norms.path(division).forEach(step -> naming.putIfAbsent(step.outer(), periods));
                }
            }
            if (naming.isEmpty()) {
                return;
            }
            List<String> codes =
                    naming.keySet().stream().map(urn -> urn.parts().get(0)).toList();
            Map<String, ?> asked = Map.of("divisions", codes, "known", known);
            for (Row one : tx.rows(AUTHORITIES, asked)) {
                Urn division = NormFacts.division(one.text("division"));
                for (Period named : naming.getOrDefault(division, List.of())) {
                    common(named, period(one))
                            .ifPresent(
                                    valid -> situation.add(new Approver(division, new Urn(one.text("unit")), valid)));
                }
            }
        }

        private void addPaper(Row one) {
            PaperReading.of(one).forEach(paper -> {
                situation.add(paper);
                shares |= paper.kind() == Authorization.Kind.SHARING;
                provisions.addAll(paper.provisions());
                paper.basis().exemptions().forEach(exemption -> provisions.add(exemption.provision()));
                divisions.addAll(paper.scope().extent(Dimension.DIVISION).listed());
            });
        }

        private void addAccountability(Row one) {
            List<Urn> articles = one.texts("provisions").stream().map(Urn::new).toList();
            provisions.addAll(articles);
            situation.add(new Accountability(
                    new Urn(one.text("unit")),
                    new Urn(one.text("dataset")),
                    Capacity.valueOf(one.text("capacity")),
                    period(one),
                    articles));
        }

        /** A unit exists while it has a state in which it has not ceased; one that has none at all is not known. */
        private void addUnit(Row one) {
            Urn unit = new Urn(one.text("urn"));
            List<Row> states = facts(one, "HAS_STATE");
            if (states.isEmpty()) {
                return;
            }
            List<Timed<Urn>> places = facts(one, "LOCATED_IN").stream()
                    .map(located -> new Timed<>(new Urn(located.text("of")), period(located)))
                    .toList();
            places.forEach(place -> governing.add(place.value()));
            List<Period> existing = states.stream()
                    .filter(state -> !state.textIf("status").orElse("").equals("CEASED"))
                    .map(Situations::period)
                    .toList();
            situation.add(new UnitFacts(unit, existing, places));
            states.forEach(state -> state.textIf("unitKind")
                    .ifPresent(kind ->
                            situation.add(new Within(unit, Urn.of(Kind.CONCEPT, "unitKind", kind), period(state)))));
            facts(one, "ABOUT")
                    .forEach(extent -> situation.add(
                            new CompleteExtent(unit, Written.extent(extent, "datasets"), period(extent))));
        }

        private static List<Row> facts(Row unit, String type) {
            return unit.rows("facts").stream()
                    .filter(fact -> fact.text("type").equals(type))
                    .toList();
        }

        /** What the units and data were called; of two registers' words the one told last. */
        Called names(Instant valid) {
            Called names = norms.names();
            row.rows("units").forEach(one -> names.tell(new Urn(one.text("urn")), facts(one, "HAS_STATE"), valid));
            row.rows("datasets").forEach(one -> names.tell(new Urn(one.text("urn")), one.rows("names"), valid));
            return names;
        }

        private void addDataset(Row one) {
            List<Timed<Urn>> fields = one.rows("fields").stream()
                    .map(field -> new Timed<>(new Urn(field.text("of")), period(field)))
                    .toList();
            List<Timed<Classification>> words = one.rows("classes").stream()
                    .map(word -> new Timed<>(classification(word), period(word)))
                    .toList();
            situation.add(new DatasetFacts(new Urn(one.text("urn")), fields, Classification.strictest(words)));
        }
    }

    private static Optional<Period> common(Period one, Period other) {
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
        return from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    static Period period(Row row) {
        return new Period(row.instant("validFrom"), row.instant("validUntil"));
    }

    /** The word of an entry in a catalogue, or of a register that says what data are. */
    private static Classification classification(Row word) {
        return new Classification(
                word.textIf("sharing").map(SharingClass::valueOf).orElse(SharingClass.NOT_KNOWN),
                word.textIf("personalClass")
                        .map(one -> PersonalClass.valueOf(one).personal())
                        .or(() -> word.textIf("personal").map(Personal::valueOf))
                        .orElse(Personal.NOT_KNOWN));
    }
}
