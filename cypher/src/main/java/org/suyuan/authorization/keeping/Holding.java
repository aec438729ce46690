package org.suyuan.authorization.keeping;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;

/** Answers who holds which rights from whom, with what is effectively left of them. */
public final class Holding {
    private static final Statement PAPERS_OF = Statement.of(Holding.class, "papersOf");
    private static final int MOST_DATASETS = 10_000;

    private final Graph graph;
    private final Situations situations;

    public Holding(Graph graph, Norms norms) {
        this.graph = graph;
        this.situations = new Situations(graph, norms);
    }

    /**
     * Rights, and whether these are all.
     *
     * @param rights by holder, then as they rank for it: its own first, then the shorter chain
     * @param complete false if the papers are about more than 10,000 datasets, and only the first by urn were looked at
     */
    public record Rights(List<EffectiveRight> rights, boolean complete) {}

    /**
     * The rights that are effective at a moment, of a holder, through a grantor, in a dataset; at least one must be named. What is
     * given to everybody is told only where a holder is named; where a dataset is, rights in others are not.
     *
     * @throws Problem BAD_REQUEST if none is named, or one is of another kind
     */
    public Rights rights(@Nullable Urn holder, @Nullable Urn grantor, @Nullable Urn dataset, Moment moment) {
        if (holder == null && grantor == null && dataset == null) {
            throw Problem.badRequest("name a holder, a grantor or a dataset");
        }
        Map<String, ?> asked = asked(holder, grantor, dataset, moment);
        Read read = graph.read(tx -> read(tx, holder, dataset, asked, moment));
        return new Rights(
                rights(read.situation(), holder, grantor, dataset, moment.asOf().valid()).stream()
                        .filter(right -> grantor == null || comesFrom(right, grantor))
                        .filter(right -> dataset == null
                                || right.scope().datasets().listed().contains(dataset))
                        .sorted(Comparator.comparing(EffectiveRight::holder))
                        .toList(),
                read.complete());
    }

    private static List<EffectiveRight> rights(
            Situation situation, @Nullable Urn holder, @Nullable Urn grantor, @Nullable Urn dataset, Instant at) {
        Deciding deciding = new Deciding(situation);
        if (holder != null) {
            return dataset == null ? deciding.rightsOf(holder, at) : deciding.rightsOf(holder, dataset, at);
        }
        if (grantor != null) {
            return deciding.rightsThrough(grantor, at);
        }
        Urn named = Objects.requireNonNull(dataset);
        return holders(situation).stream()
                .flatMap(unit -> deciding.rightsOf(unit, named, at).stream())
                .filter(right -> !isEverybodys(right))
                .toList();
    }

    private static boolean isEverybodys(EffectiveRight right) {
        return right.depth() > 0
                && right.chain().get(right.depth() - 1).paper().grantees().isAll();
    }

    private record Read(Situation situation, boolean complete) {}

    /** In one transaction the papers, the data that they may be about, and all that decisions about these read. */
    private Read read(Tx tx, @Nullable Urn holder, @Nullable Urn dataset, Map<String, ?> asked, Moment moment) {
        Row row = tx.row(PAPERS_OF, asked).orElseThrow();
        List<Urn> datasets = dataset == null ? Written.urns(row, "datasets") : List.of(dataset);
        boolean complete = datasets.size() <= MOST_DATASETS;
        List<Urn> looked = complete ? datasets : datasets.subList(0, MOST_DATASETS);
        List<Urn> units = holder == null ? List.of() : List.of(holder);
        List<Urn> papers = Written.urns(row, "papers");
        return new Read(situations.of(tx, units, looked, papers, moment.asOf().known()), complete);
    }

    private static Map<String, ?> asked(
            @Nullable Urn holder, @Nullable Urn grantor, @Nullable Urn dataset, Moment moment) {
        return Map.of(
                "holder", text("holder", holder, Kind.UNIT),
                "grantor", text("grantor", grantor, Kind.UNIT),
                "dataset", text("dataset", dataset, Kind.DATASET),
                "known", moment.asOf().known());
    }

    /** Who holds a paper, or answers for the data itself. */
    private static Set<Urn> holders(Situation situation) {
        Set<Urn> holders = new TreeSet<>();
        situation.accountabilities().forEach(one -> holders.add(one.unit()));
        situation.authorizations().forEach(paper -> {
            paper.grantees().listed().stream()
                    .filter(one -> one.kind() == Kind.UNIT)
                    .forEach(holders::add);
            paper.novations().forEach(one -> holders.add(one.to()));
        });
        return holders;
    }

    private static boolean comesFrom(EffectiveRight right, Urn grantor) {
        return right.chain().stream().map(Hop::grantor).anyMatch(grantor::equals);
    }

    private static String text(String argument, @Nullable Urn urn, Kind kind) {
        return urn == null ? "" : urn.ofKind(kind, argument).text();
    }
}
