package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.Situation.Approver;
import org.suyuan.authorization.Situation.RulesOf;
import org.suyuan.authorization.deciding.Records.Existence;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** Who answers for data at an instant, who approves of sharing them, and by which jurisdiction's rules. */
final class Answering {
    private final Records records;

    Answering(Records records) {
        this.records = records;
    }

    /** Who answers for the dataset, in whatever capacity; units that have ended no longer do. In order of unit. */
    List<Accountability> answeringFor(Urn dataset, Instant at) {
        List<Accountability> all = new ArrayList<>(2);
        for (Accountability one : records.accountabilities(dataset)) {
            if (one.valid().holds(at) && records.existence(one.unit(), at) != Existence.ENDED) {
                all.add(one);
            }
        }
        if (all.size() > 1) {
            all.sort((a, b) -> a.unit().equals(b.unit())
                    ? a.capacity().compareTo(b.capacity())
                    : a.unit().compareTo(b.unit()));
        }
        return all;
    }

    /**
     * Whether a unit was the primary one to answer for the dataset from one instant to another, both included: what a consent of
     * it needs to count, besides that it existed (decision 2, R-ENT-04).
     */
    boolean isPrimaryThroughout(Urn unit, Urn dataset, Instant from, Instant to) {
        List<Period> primary = new ArrayList<>();
        for (Accountability one : records.accountabilities(dataset)) {
            if (one.unit().equals(unit) && one.capacity() == Capacity.PRIMARY) {
                primary.add(one.valid());
            }
        }
        return Stretch.cover(primary, from, to);
    }

    /**
     * Whom {@code sharing.approver} names for the dataset at an instant: in the nearest division around one that governs who
     * answers for it. Where nobody is named, who answers for it in full (decision 3, CQ-15, CQ-16, SZ-28).
     */
    Set<Urn> approversOf(Urn dataset, Instant at) {
        Set<Urn> approvers = new HashSet<>();
        List<Accountability> answering = answeringFor(dataset, at);
        for (Accountability one : answering) {
            records.division(one.unit(), at).ifPresent(division -> approvers.addAll(namedFor(division, at)));
        }
        if (approvers.isEmpty()) {
            answering.stream().filter(one -> one.capacity().isFull()).forEach(one -> approvers.add(one.unit()));
        }
        return approvers;
    }

    /** Whether a unit is named as approver, not for want of one. */
    boolean isNamedApprover(Urn unit, Urn dataset, Instant at) {
        return answeringFor(dataset, at).stream()
                .flatMap(one -> records.division(one.unit(), at).stream())
                .anyMatch(division -> namedFor(division, at).contains(unit));
    }

    /** The approvers of the nearest division around this one that has any. */
    private Set<Urn> namedFor(Urn division, Instant at) {
        return records.hierarchy()
                .nearest(division, at, ring -> Optional.of(namedIn(ring, at)).filter(named -> !named.isEmpty()))
                .orElse(Set.of());
    }

    private Set<Urn> namedIn(Set<Urn> divisions, Instant at) {
        Set<Urn> named = new HashSet<>();
        for (Urn one : divisions) {
            for (Approver approver : records.approvers(one)) {
                if (approver.valid().holds(at)) {
                    named.add(approver.unit());
                }
            }
        }
        return named;
    }

    /** The rules of the nearest division around one of these that has any; the strictest, should there be several. */
    Optional<LocalRules> rulesOf(Set<Urn> divisions, Instant at) {
        Optional<LocalRules> strictest = Optional.empty();
        for (Urn division : divisions) {
            strictest = stricter(strictest, records.hierarchy().nearest(division, at, ring -> rulesIn(ring, at)));
        }
        return strictest;
    }

    private Optional<LocalRules> rulesIn(Set<Urn> divisions, Instant at) {
        Optional<LocalRules> strictest = Optional.empty();
        for (Urn one : divisions) {
            for (RulesOf rules : records.rules(one)) {
                if (rules.valid().holds(at)) {
                    strictest = stricter(strictest, Optional.of(rules.rules()));
                }
            }
        }
        return strictest;
    }

    private static Optional<LocalRules> stricter(Optional<LocalRules> one, Optional<LocalRules> other) {
        return one.isEmpty()
                ? other
                : other.isEmpty() ? one : Optional.of(one.get().strictest(other.get()));
    }
}
