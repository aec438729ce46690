package org.suyuan.authorization.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.authorization.Root.Ground;
import org.suyuan.model.Urn;

/**
 * Where a right begins (decision 3): with who answers for the data, primary or joint; with an interim custodian, for keeping, backing
 * up and handing over; with the unit that {@code sharing.approver} names, for sharing; or with the law itself. With nobody else.
 */
final class Origins {
    private final Records records;
    private final Parties parties;
    private final Answering answering;
    private final Point point;

    Origins(Records records, Point point) {
        this.records = records;
        this.parties = new Parties(records);
        this.answering = new Answering(records);
        this.point = point;
    }

    /** Decisions 3 and 11: no root fails; a parent that is not known, or nobody who answers for the data, leaves it open. */
    void look(Examination it) {
        switch (it.footing()) {
            case NO_PARENT -> it.fail(Dimension.HOLDER, Coverage.NONE);
            case ROUND -> it.fail(Dimension.ROOT, Coverage.NONE);
            case UNKNOWN_PARENT -> it.link().unknownParents().forEach(one -> it.leaveOpen(Code.PARENT_UNKNOWN, one));
            case ROOT -> lookAtBeginning(it);
            case PARENT -> {}
        }
    }

    private void lookAtBeginning(Examination it) {
        List<Beginning> beginnings = of(it.link());
        if (beginnings.isEmpty() && point.accountable().isEmpty()) {
            it.leaveOpen(Code.NOBODY_ACCOUNTABLE, point.dataset());
        } else if (beginnings.isEmpty()) {
            it.fail(Dimension.ROOT, Coverage.NONE);
        } else if (beginnings.stream().noneMatch(Beginning::isCertain)) {
            beginnings.forEach(one -> one.grantor().ifPresent(unit -> it.leaveOpen(Code.UNIT_UNKNOWN, unit)));
        }
        boolean keepsOnly =
                !beginnings.isEmpty() && beginnings.stream().allMatch(one -> one.ground() == Ground.INTERIM_CUSTODIAN);
        if (keepsOnly && point.isFree(Dimension.OPERATION)) {
            leaveKeeping(it);
        }
    }

    /** Of an operation that is not told, an interim custodian can have given nothing but its own. */
    private void leaveKeeping(Examination it) {
        Extent keeping = Extent.of(Operation.OF_A_CUSTODIAN);
        Extent left = records.hierarchy().meet(it.left(Dimension.OPERATION), keeping, point.at());
        if (left.equals(Extent.NONE)) {
            it.fail(Dimension.ROOT, Coverage.NONE);
        }
        it.leave(Dimension.OPERATION, left);
    }

    /** What a root paper may begin with, best first; nothing if nobody who may grant it stands behind it. */
    List<Beginning> of(Link link) {
        if (link.paper().isTheLaw()) {
            return List.of(Beginning.LAW);
        }
        List<Beginning> all = new ArrayList<>(1);
        parties.grantors(link.paper(), point.at()).forEach((unit, since) -> {
            if (!parties.isSuspended(unit, since, point.around(Dimension.DATASET), point.at())) {
                ofUnit(unit).ifPresent(all::add);
                if (link.paper().kind() == Kind.SHARING) {
                    approving(unit).ifPresent(all::add);
                }
            }
        });
        all.sort(Beginning.ORDER);
        return all;
    }

    /** What a unit may do with the data for answering for them itself. */
    Optional<Beginning> ofUnit(Urn unit) {
        Optional<Capacity> best = Optional.empty();
        for (Accountability one : point.accountable()) {
            boolean counts = one.unit().equals(unit) && (one.capacity().isFull() || isKeeping());
            if (counts && (best.isEmpty() || one.capacity().compareTo(best.get()) < 0)) {
                best = Optional.of(one.capacity());
            }
        }
        return best.flatMap(
                one -> existing(unit).map(certain -> new Beginning(Ground.valueOf(one.name()), unit, certain)));
    }

    private boolean isKeeping() {
        return point.asked(Dimension.OPERATION)
                .map(Operation.OF_A_CUSTODIAN::contains)
                .orElse(true);
    }

    /** How a unit may be the beginning of a right to shared data: by being named to approve of it (CQ-15, CQ-16). */
    private Optional<Beginning> approving(Urn unit) {
        return answering.isNamedApprover(unit, point.dataset(), point.at())
                ? existing(unit).map(certain -> new Beginning(Ground.APPROVER, unit, certain))
                : Optional.empty();
    }

    /** Whether a unit exists for certain; nothing if it certainly does not. */
    private Optional<Boolean> existing(Urn unit) {
        return switch (records.existence(unit, point.at())) {
            case YES -> Optional.of(true);
            case NOT_KNOWN -> Optional.of(false);
            case ENDED, NOT_YET -> Optional.empty();
        };
    }
}
