package org.suyuan.lineage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.keeping.Situations;
import org.suyuan.custody.Custody;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Walk.Pair;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.reach.Flows;
import org.suyuan.reach.Reach;
import org.suyuan.sight.Sight;
import org.suyuan.time.AsOf;

/** Answers where data came from and where they went. */
public final class Lineage {
    private static final Statement IS_KNOWN = Statement.of(Lineage.class, "isKnown");
    private static final Statement HOLDINGS_OF = Statement.of(Lineage.class, "holdingsOf");
    private static final Statement FIELDS_OF = Statement.of(Lineage.class, "fieldsOf");
    private static final Statement COPIES = Statement.of(Lineage.class, "copies");
    private static final Statement NAMES = Statement.of(Lineage.class, "names");
    private static final Statement UNDESCRIBED = Statement.of(Lineage.class, "undescribed");
    private static final Statement UNDESCRIBED_DATA = Statement.of(Lineage.class, "undescribedData");
    private static final Statement FED_AS_WHOLE = Statement.of(Lineage.class, "fedAsWhole");

    /** A walk of few jobs is asked step by step; a longer one is read in one go, if it is no larger than this. */
    private static final int FEW_JOBS = 4;

    private static final int MOST_AT_ONCE = 60_000;

    private final Graph graph;
    private final Situations situations;
    private final @Nullable Reach reach;

    /** Answers from the graph alone. */
    public Lineage(Graph graph, Situations situations) {
        this(graph, situations, null);
    }

    /**
     * Answers from memory where it tells all that is asked for, else from the graph.
     *
     * @param situations by which it is decided what flows rest on
     */
    public Lineage(Graph graph, Situations situations, @Nullable Reach reach) {
        this.graph = graph;
        this.situations = situations;
        this.reach = reach;
    }

    /**
     * The lineage of a thing, as far as the viewer may see.
     *
     * @throws Problem NOT_FOUND if nothing was known of it by {@code known} or it may not be seen, BAD_REQUEST if it cannot be
     *     a start at this level
     */
    public Answer of(Question question, Sight sight) {
        return shown(List.of(find(question, sight)), question, sight).get(0);
    }

    /**
     * What changed of the lineage of a thing between two moments. A thing not known yet, or no longer, at one of them has an
     * empty lineage there.
     *
     * @throws Problem NOT_FOUND if nothing was known of it at either, or it may not be seen
     */
    public Difference diff(Question question, Moment from, Moment to, Sight sight) {
        Optional<Found> before = ifKnown(question.at(from), sight);
        Optional<Found> after = ifKnown(question.at(to), sight);
        if (before.isEmpty() && after.isEmpty()) {
            throw Problem.notFound(question.of());
        }
        List<Found> both = List.of(before.orElse(Found.nothing(from)), after.orElse(Found.nothing(to)));
        List<Answer> shown = shown(both, question, sight);
        return Difference.between(shown.get(0), shown.get(1));
    }

    private Optional<Found> ifKnown(Question question, Sight sight) {
        try {
            return Optional.of(find(question, sight));
        } catch (Problem problem) {
            if (problem.code() == Problem.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private Found find(Question question, Sight sight) {
        if (!sight.sees(question.of())) {
            throw Problem.notFound(question.of());
        }
        long end = System.nanoTime() + question.patience().toNanos();
        Duration hardLimit = question.patience().plusSeconds(5);
        Optional<Flows> held = reach == null
                ? Optional.empty()
                : reach.upTo(question.moment().revision(), question.patience().dividedBy(2));
        return graph.read(hardLimit, tx -> new Asking(tx, question, sight, held).find(end));
    }

    /** Answers that are looked at together: what is hidden in one has the same number in the other. */
    private List<Answer> shown(List<Found> found, Question question, Sight sight) {
        List<Map<Pair, List<Crossing>>> crossings = found.stream()
                .map(one -> Crossings.of(one.passages(), situations, one.moment()))
                .toList();
        List<Answer> answers = new ArrayList<>();
        if (!sight.isLimited()) {
            for (int i = 0; i < found.size(); i++) {
                answers.add(found.get(i).answer(crossings.get(i)));
            }
            return answers;
        }
        Set<Urn> mentioned = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            mentioned.addAll(Masking.mentioned(found.get(i), crossings.get(i)));
        }
        Masking masking = Masking.over(found, sight.visible(mentioned));
        for (int i = 0; i < found.size(); i++) {
            answers.add(masking.mask(found.get(i), crossings.get(i), question.limit()));
        }
        return answers;
    }

    /** One question in its transaction. */
    private static final class Asking {
        private final Tx tx;
        private final Question question;
        private final Sight sight;
        private final Optional<Flows> held;
        private final AsOf asOf;

        Asking(Tx tx, Question question, Sight sight, Optional<Flows> held) {
            this.tx = tx;
            this.question = question;
            this.sight = sight;
            this.held = held;
            this.asOf = question.moment().asOf();
        }

        Found find(long end) {
            Map<String, ?> known = Map.of("urn", question.of().text(), "known", asOf.known());
            if (tx.row(IS_KNOWN, known).isEmpty()) {
                throw Problem.notFound(question.of());
            }
            List<Urn> starts = starts();
            boolean up = question.direction() != Direction.DOWNSTREAM;
            boolean down = question.direction() != Direction.UPSTREAM;
            boolean byUnit = question.level() == Level.UNIT;
            Walk walk = new Walk(
                    byUnit || question.level() == Level.HOLDING,
                    question.depth(),
                    byUnit || sight.isLimited() ? MOST_AT_ONCE : question.limit(),
                    () -> System.nanoTime() > end);
            if (starts.isEmpty()) {
                walk.go(List.of(question.of()), List.of(), List.of());
            } else {
                walk.go(
                        starts,
                        up ? List.of(steps(false, starts)) : List.of(),
                        down ? List.of(steps(true, starts)) : List.of());
            }
            if (up) {
                markUnknownProvenance(walk);
            }
            return byUnit ? foundByUnit(walk) : found(walk, starts);
        }

        private Steps steps(boolean downstream, List<Urn> starts) {
            Level level = question.level();
            if (held.isPresent()) {
                return new MemorySteps(held.get(), level, downstream, asOf);
            }
            if (question.depth() > FEW_JOBS) {
                int most = level == Level.UNIT ? MOST_AT_ONCE : (int) Math.min(MOST_AT_ONCE, 6L * question.limit() + 1);
                List<Urn> points = level == Level.DATASET ? holdingsOf(starts) : starts;
                var reached = ReachedSteps.read(tx, level, downstream, points, asOf, most);
                if (reached.isPresent()) {
                    return reached.get();
                }
            }
            return new GraphSteps(tx, level, downstream, asOf);
        }

        /** The points where the walk begins at the level asked for. */
        private List<Urn> starts() {
            Urn of = question.of();
            Kind kind = of.kind();
            switch (question.level()) {
                case DATASET -> {
                    if (kind == Kind.DATASET) {
                        return List.of(of);
                    }
                    if (kind == Kind.HOLDING || kind == Kind.FIELD) {
                        return datasetsOf(List.of(of.holding()));
                    }
                    if (kind == Kind.UNIT) {
                        return datasetsOf(heldBy(of));
                    }
                }
                case HOLDING, UNIT -> {
                    if (kind == Kind.HOLDING || kind == Kind.JOB) {
                        return List.of(of);
                    }
                    if (kind == Kind.DATASET) {
                        return holdingsOf(List.of(of));
                    }
                    if (kind == Kind.FIELD) {
                        return List.of(of.holding());
                    }
                    if (kind == Kind.UNIT) {
                        return heldBy(of);
                    }
                }
                case FIELD -> {
                    if (kind == Kind.FIELD) {
                        return List.of(of);
                    }
                    if (kind == Kind.DATASET || kind == Kind.HOLDING) {
                        return fieldsOf(kind == Kind.DATASET ? holdingsOf(List.of(of)) : List.of(of));
                    }
                    if (kind == Kind.UNIT) {
                        return fieldsOf(heldBy(of));
                    }
                }
            }
            throw Problem.field(
                    Problem.Code.BAD_REQUEST,
                    "of",
                    of.text(),
                    "a unit, a dataset, a holding or a field, or at levels HOLDING and UNIT a job");
        }

        private List<Urn> heldBy(Urn unit) {
            return Custody.heldBy(tx, unit, asOf, MOST_AT_ONCE);
        }

        private List<Urn> holdingsOf(Collection<Urn> datasets) {
            if (held.isPresent()) {
                return datasets.stream()
                        .flatMap(one -> MemorySteps.copiesOf(held.get(), one, asOf).stream())
                        .toList();
            }
            List<Urn> holdings = new ArrayList<>();
            datasets.forEach(dataset -> tx.rows(HOLDINGS_OF, with("urn", dataset.text()))
                    .forEach(row -> holdings.add(new Urn(row.text("holding")))));
            return holdings;
        }

        private List<Urn> datasetsOf(Collection<Urn> holdings) {
            if (held.isPresent()) {
                return holdings.stream()
                        .flatMap(one -> MemorySteps.datasetsOf(held.get(), one, asOf).stream())
                        .distinct()
                        .toList();
            }
            return tx.rows(COPIES, with("urns", texts(holdings))).stream()
                    .map(row -> new Urn(row.text("dataset")))
                    .distinct()
                    .toList();
        }

        private List<Urn> fieldsOf(Collection<Urn> holdings) {
            return tx.rows(FIELDS_OF, with("urns", texts(holdings))).stream()
                    .map(row -> new Urn(row.text("field")))
                    .toList();
        }

        /** Marks the sources of which no more than a name is known, and columns that something feeds unseen. */
        private void markUnknownProvenance(Walk walk) {
            Set<Urn> seen = sight.isLimited() ? sight.visible(walk.nodes()) : walk.nodes();
            Set<Urn> fed = new HashSet<>();
            walk.edges().keySet().forEach(pair -> fed.add(pair.to()));
            Map<Urn, List<Urn>> sources = new HashMap<>();
            for (Urn node : walk.nodes()) {
                boolean source = !fed.contains(node) && !walk.frontier().contains(node) && node.kind() != Kind.JOB;
                if (source && walked(walk, node) && seen.contains(node)) {
                    Urn described = node.kind() == Kind.DATASET ? node : node.holding();
                    sources.computeIfAbsent(described, any -> new ArrayList<>()).add(node);
                }
            }
            if (!sources.isEmpty()) {
                Statement undescribed = question.level() == Level.DATASET ? UNDESCRIBED_DATA : UNDESCRIBED;
                tx.rows(undescribed, with("urns", texts(sources.keySet()))).forEach(row -> {
                    walk.reasons().add(Reason.UNKNOWN_PROVENANCE);
                    walk.frontier().addAll(sources.getOrDefault(new Urn(row.text("urn")), List.of()));
                });
            }
            if (question.level() == Level.FIELD) {
                List<String> fields = walk.nodes().stream()
                        .filter(urn -> urn.kind() == Kind.FIELD && seen.contains(urn))
                        .map(Urn::text)
                        .toList();
                tx.rows(FED_AS_WHOLE, with("urns", fields)).forEach(row -> {
                    walk.reasons().add(Reason.UNDECLARED_EXTENT);
                    walk.frontier().add(new Urn(row.text("urn")));
                });
            }
        }

        /** Whether a node was met going upstream: in a walk both ways, those met downstream were not asked about. */
        private boolean walked(Walk walk, Urn node) {
            return question.depth() > 0 && walk.metUpstream(node);
        }

        private Found found(Walk walk, List<Urn> starts) {
            Passages passages = new Passages(tx, asOf);
            return new Found(
                    named(walk.nodes()),
                    starts.isEmpty() ? Set.of(question.of()) : Set.copyOf(starts),
                    walk.edges(),
                    Set.copyOf(walk.reasons()),
                    List.copyOf(walk.frontier()),
                    question.covered() ? passages.passages(passages.ends(question.level(), walk.edges())) : Map.of(),
                    question.moment());
        }

        private Found foundByUnit(Walk walk) {
            Passages passages = new Passages(tx, asOf);
            List<Urn> holdings =
                    walk.nodes().stream().filter(Lineage::isHolding).toList();
            int limit = sight.isLimited() ? MOST_AT_ONCE : question.limit();
            UnitRollup rollup = UnitRollup.of(question.of(), walk, passages.sides(holdings), limit);
            return new Found(
                    named(rollup.nodes()),
                    rollup.nodes().stream().limit(1).collect(Collectors.toSet()),
                    rollup.edges(),
                    rollup.reasons(),
                    rollup.frontier(),
                    question.covered() ? passages.passages(rollup.ends()) : Map.of(),
                    question.moment());
        }

        private List<Answer.Node> named(Collection<Urn> urns) {
            Map<Urn, String> names = new HashMap<>();
            tx.rows(NAMES, with("urns", texts(urns)))
                    .forEach(row -> names.put(new Urn(row.text("urn")), row.text("name")));
            return urns.stream()
                    .map(urn -> new Answer.Node(urn, urn.kind(), names.getOrDefault(urn, lastPart(urn))))
                    .toList();
        }

        private Map<String, ?> with(String name, Object value) {
            return Map.of(name, value, "valid", asOf.valid(), "known", asOf.known());
        }

        private static String lastPart(Urn urn) {
            List<String> parts = urn.parts();
            return parts.get(parts.size() - 1);
        }

        private static List<String> texts(Collection<Urn> urns) {
            return urns.stream().map(Urn::text).toList();
        }
    }

    static boolean isHolding(Urn urn) {
        return urn.kind() == Kind.HOLDING;
    }
}
