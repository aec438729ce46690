package org.suyuan.authorization.keeping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.wording.DutySentence;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;

/** Answers who may do what with which data, from what the graph holds. */
public final class Processing {
    private static final Statement NAMES = Statement.of(Processing.class, "names");

    private final Graph graph;
    private final Situations situations;
    private final ZoneId zone;

    /** @param zone in which the sentences tell days */
    public Processing(Graph graph, Norms norms, ZoneId zone) {
        this.graph = graph;
        this.situations = new Situations(graph, norms);
        this.zone = zone;
    }

    /**
     * An answer, and the same as a sentence.
     *
     * @param answering who answers for the dataset at the moment
     */
    public record Answer(
            Verdict verdict, List<Accountability> answering, DutySentence sentence, Called names, Moment moment) {}

    /**
     * May this unit do this with these data, at a moment?
     *
     * @param sees which of some things the asker may see. Of what it does not see of unit, dataset and recipient the answer is as if
     *     nothing were known; whether it is clear who answers is told only to who sees all that do
     * @throws Problem BAD_REQUEST if a urn is of another kind than is asked for, or operation or purpose are not named
     */
    public Answer mayProcess(Request request, Moment moment, UnaryOperator<Set<Urn>> sees) {
        Set<Urn> visible = sees.apply(Set.copyOf(requested(request)));
        Urn dataset = request.dataset().ofKind(Kind.DATASET, "dataset");
        Set<Urn> units = new TreeSet<>(Set.of(request.unit().ofKind(Kind.UNIT, "unit")));
        Urn recipient = request.recipient();
        if (recipient != null && recipient.kind() == Kind.UNIT) {
            units.add(recipient);
        }
        units.retainAll(visible);
        List<Urn> datasets = visible.contains(dataset) ? List.of(dataset) : List.of();
        Situations.Named read = situations.named(units, datasets, moment);
        Situation situation = read.situation();
        List<Accountability> answering = situation.accountabilities().stream()
                .filter(one -> one.valid().holds(request.at()))
                .toList();
        Set<Urn> answerers = answering.stream().map(Accountability::unit).collect(Collectors.toSet());
        Verdict decided = new Deciding(situation).mayProcess(request).to(request);
        Verdict verdict =
                sees.apply(answerers).containsAll(answerers) ? decided : decided.without(Code.ACCOUNTABILITY_AMBIGUOUS);
        Called names = read.names()
                .without(requested(request).stream()
                        .filter(one -> !visible.contains(one))
                        .toList());
        return new Answer(verdict, answering, DutySentence.of(verdict, names, zone), names, moment);
    }

    private static List<Urn> requested(Request request) {
        Urn recipient = request.recipient();
        return recipient == null
                ? List.of(request.unit(), request.dataset())
                : List.of(request.unit(), request.dataset(), recipient);
    }

    /** What the units, data and papers of some rights were called. */
    public Called namesOf(List<EffectiveRight> rights, Moment moment) {
        Set<Urn> named = new TreeSet<>();
        for (EffectiveRight right : rights) {
            named.add(right.holder());
            right.root().grantor().ifPresent(named::add);
            for (Hop hop : right.chain()) {
                named.add(hop.holder());
                named.addAll(hop.paper().grantors());
                named.add(hop.paper().urn());
            }
        }
        return called(named, moment);
    }

    private Called called(Set<Urn> urns, Moment moment) {
        Map<String, ?> asked = Map.of(
                "urns", Written.texts(new ArrayList<>(urns)),
                "valid", moment.asOf().valid(),
                "known", moment.asOf().known());
        List<Row> rows = graph.read(tx -> tx.rows(NAMES, asked));
        return Called.of(rows);
    }
}
