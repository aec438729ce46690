package org.suyuan.authorization.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
     * given to everybody is told only where a holder is named.
     *
     * @throws Problem BAD_REQUEST if none is named, or one is of another kind
     */
    public Rights rights(@Nullable Urn holder, @Nullable Urn grantor, @Nullable Urn dataset, Moment moment) {
        if (holder == null && grantor == null && dataset == null) {
            throw Problem.badRequest("name a holder, a grantor or a dataset");
        }
        Map<String, ?> asked = asked(holder, grantor, dataset, moment);
        Read read = graph.read(tx -> read(tx, holder, asked, moment));
        Situation situation = read.situation();
        Deciding deciding = new Deciding(situation);
        List<EffectiveRight> rights = new ArrayList<>();
        if (holder != null) {
            rights.addAll(deciding.rightsOf(holder, moment.asOf().valid()));
        } else if (grantor != null) {
            rights.addAll(deciding.rightsThrough(grantor, moment.asOf().valid()));
        } else {
            holders(situation)
                    .forEach(unit ->
                            rights.addAll(deciding.rightsOf(unit, moment.asOf().valid())));
        }
        return new Rights(
                rights.stream()
                        .filter(right -> grantor == null || comesFrom(right, grantor))
                        .filter(right -> dataset == null
                                || right.scope().datasets().listed().contains(dataset))
                        .sorted(Comparator.comparing(EffectiveRight::holder))
                        .toList(),
                read.complete());
    }

    private record Read(Situation situation, boolean complete) {}

    /** In one transaction the papers, the data that they may be about, and all that decisions about these read. */
    private Read read(Tx tx, @Nullable Urn holder, Map<String, ?> asked, Moment moment) {
        Row row = tx.row(PAPERS_OF, asked).orElseThrow();
        List<Urn> datasets = Written.urns(row, "datasets");
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
