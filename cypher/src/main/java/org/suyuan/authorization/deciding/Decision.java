package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Claim;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.authorization.deciding.Explaining.Told;
import org.suyuan.model.Urn;

/**
 * What is found of one point. What is prohibited to everybody is denied before anything else is looked at. The unit's own right is
 * looked for first, then a chain, then, if there is no paper at all, whether that silence says anything (decision 11).
 */
final class Decision {
    private final Records records;
    private final Request request;
    private final Examiner examiner;
    private final Links links;
    private final Optional<Beginning> own;
    private final Optional<Examined> chain;
    private final Status status;

    Decision(Records records, Request request) {
        this.records = records;
        this.request = request;
        Point point = Point.of(records, request);
        this.examiner = new Examiner(records, point);
        this.own = point.isProhibited() ? Optional.empty() : examiner.origins().ofUnit(request.unit());
        if (point.isProhibited() || isOwnForCertain()) {
            this.links = Links.none(records, point);
            this.chain = Optional.empty();
            this.status = point.isProhibited() ? Status.DENIED : Status.ALLOWED;
        } else {
            this.links = Links.of(records, point);
            this.chain = new Chains(examiner, links).best();
            this.status = judged();
        }
    }

    Request request() {
        return request;
    }

    Status status() {
        return status;
    }

    boolean isProhibited() {
        return examiner.point().isProhibited();
    }

    Examiner examiner() {
        return examiner;
    }

    Links links() {
        return links;
    }

    /** What this makes of a flow (decision 12): of chains that fail, in the mildest manner any does. */
    Coverage coverage() {
        return switch (status) {
            case ALLOWED -> chain.filter(Examined::isByLawAlone).isPresent() ? Coverage.BY_LAW : Coverage.COVERED;
            case UNKNOWN -> Coverage.UNKNOWN;
            case DENIED ->
                broken(Comparator.comparing(Broken::coverage))
                        .map(Broken::coverage)
                        .orElse(Coverage.NONE);
        };
    }

    /** The answer, with the chain that it rests on; where it is denied, with the one that gets furthest. */
    Verdict verdict() {
        return verdict(Broken.FURTHEST);
    }

    /** The answer, where it is denied, with the chain that gives a flow its coverage. */
    Verdict verdictOnFlow() {
        return verdict(Comparator.comparing(Broken::coverage).thenComparing(Broken.FURTHEST));
    }

    private Verdict verdict(Comparator<Broken> order) {
        Explaining explaining = new Explaining(records, examiner);
        SortedSet<Reason> reasons = new TreeSet<>(general());
        if (isOwnForCertain()) {
            Root root = explaining.root(own.orElseThrow(), List.of());
            return told(new Told(root, List.of(), List.of(), null, reasons), reasons);
        }
        if (chain.isPresent()) {
            return told(explaining.holding(chain.get()), reasons);
        }
        Optional<Broken> broken = status == Status.DENIED ? broken(order) : Optional.empty();
        return told(
                broken.map(explaining::broken).orElse(new Told(null, List.of(), List.of(), null, reasons)), reasons);
    }

    private Verdict told(Told told, SortedSet<Reason> reasons) {
        reasons.addAll(told.reasons());
        return new Verdict(
                status,
                request,
                told.root(),
                told.hops(),
                told.deficits(),
                told.failure(),
                new ArrayList<>(reasons),
                List.of());
    }

    private boolean isOwnForCertain() {
        return own.filter(Beginning::isCertain).isPresent();
    }

    private Status judged() {
        if (chain.filter(way -> way.unknown() == 0).isPresent()) {
            return Status.ALLOWED;
        }
        if (chain.isPresent() || own.isPresent()) {
            return Status.UNKNOWN;
        }
        return !links.leaves().isEmpty() || isSilenceTelling() ? Status.DENIED : Status.UNKNOWN;
    }

    /** Whether every unit that answers for the data declares that it states all papers about them; and somebody does. */
    private boolean isSilenceTelling() {
        Point point = examiner.point();
        List<Accountability> answering = point.accountable();
        return !answering.isEmpty()
                && answering.stream().allMatch(one -> records.extents(one.unit()).stream()
                        .anyMatch(extent -> extent.valid().holds(point.at())
                                && extent.datasets().reaches(point.around(Dimension.DATASET))));
    }

    private Optional<Broken> broken(Comparator<Broken> order) {
        if (links.leaves().isEmpty()) {
            return Optional.empty();
        }
        Collection<Broken> all = Failing.chains(examiner, links);
        return all.stream().min(order);
    }

    /** What is to be said whatever the chain. */
    private SortedSet<Reason> general() {
        SortedSet<Reason> reasons = new TreeSet<>();
        Point point = examiner.point();
        if (point.accountable().isEmpty()) {
            reasons.add(new Reason(Code.NOBODY_ACCOUNTABLE, request.dataset()));
        } else if (!isProhibited() && !isOwnForCertain() && links.leaves().isEmpty()) {
            Code silence = isSilenceTelling() ? Code.NO_PAPER : Code.UNDECLARED_EXTENT;
            reasons.add(new Reason(silence, request.unit()));
        }
        if (Claim.areAmbiguous(
                point.accountable().stream().map(Accountability::claim).toList())) {
            reasons.add(new Reason(Code.ACCOUNTABILITY_AMBIGUOUS, request.dataset()));
        }
        request.namedPurpose()
                .filter(purpose -> isProhibited())
                .ifPresent(purpose -> reasons.add(new Reason(Code.PROHIBITED_PURPOSE, purpose, point.prohibitedBy())));
        if (own.filter(one -> !one.isCertain()).isPresent()) {
            reasons.add(new Reason(Code.UNIT_UNKNOWN, request.unit()));
        }
        if (point.hasNoNorm()) {
            reasons.add(new Reason(Code.NO_NORM, request.dataset()));
        }
        notTold(reasons, Code.OPERATION_NOT_TOLD, request.operation());
        notTold(reasons, Code.PURPOSE_NOT_TOLD, request.purpose());
        return reasons;
    }

    private void notTold(SortedSet<Reason> reasons, Code code, @Nullable Urn coordinate) {
        if (coordinate == null) {
            reasons.add(new Reason(code, request.dataset()));
        }
    }
}
