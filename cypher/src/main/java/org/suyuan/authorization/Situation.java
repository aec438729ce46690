package org.suyuan.authorization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * All that a decision reads: what the catalogue knew at one instant of <em>known</em>, with the periods of <em>valid</em>
 * still in it, so that one situation answers for every day. It may be the part of the catalogue that touches one question,
 * or all of it.
 *
 * @param authorizations each urn once, unless registers tell it in different ways, the one told last at the end; a parent that is not
 *     among them was not known (decision 11)
 * @param units a unit that is not among them is not known, which is not the same as not existing
 * @param rules the parameters of each division; those of the nearest division around a unit count
 * @param approvers whom {@code sharing.approver} names for a division (decision 3, CQ-15, CQ-16); where nobody is named, the
 *     accountable unit itself
 * @param extents what registers declare that they state completely (decision 11)
 */
public record Situation(
        List<Authorization> authorizations,
        List<Accountability> accountabilities,
        List<UnitFacts> units,
        List<DatasetFacts> datasets,
        List<Succession> successions,
        List<Norm> norms,
        List<RulesOf> rules,
        List<Approver> approvers,
        List<CompleteExtent> extents,
        Hierarchy hierarchy) {

    /**
     * A unit over time.
     *
     * @param governing the division that governs it
     */
    public record UnitFacts(Urn unit, List<Period> existing, List<Timed<Urn>> governing) {
        public UnitFacts {
            existing = List.copyOf(existing);
            governing = List.copyOf(governing);
        }
    }

    /** A dataset over time: its fields and its classes. */
    public record DatasetFacts(Urn dataset, List<Timed<Urn>> fields, List<Timed<Classification>> classes) {
        public DatasetFacts {
            fields = List.copyOf(fields);
            classes = List.copyOf(classes);
        }
    }

    public record RulesOf(Urn division, Period valid, LocalRules rules) {}

    public record Approver(Urn division, Urn unit, Period valid) {}

    /** Within this, the register of an accountable unit states every paper about its data. */
    public record CompleteExtent(Urn unit, Extent datasets, Period valid) {}

    public Situation {
        authorizations = List.copyOf(authorizations);
        accountabilities = List.copyOf(accountabilities);
        units = List.copyOf(units);
        datasets = List.copyOf(datasets);
        successions = List.copyOf(successions);
        norms = List.copyOf(norms);
        rules = List.copyOf(rules);
        approvers = List.copyOf(approvers);
        extents = List.copyOf(extents);
    }

    /** Collects a situation fact by fact, in any order. */
    public static final class Builder {
        private final List<Authorization> authorizations = new ArrayList<>();
        private final List<Accountability> accountabilities = new ArrayList<>();
        private final List<UnitFacts> units = new ArrayList<>();
        private final List<DatasetFacts> datasets = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final List<Norm> norms = new ArrayList<>();
        private final List<RulesOf> rules = new ArrayList<>();
        private final List<Approver> approvers = new ArrayList<>();
        private final List<CompleteExtent> extents = new ArrayList<>();
        private final List<Hierarchy.Within> within = new ArrayList<>();

        public Builder add(Authorization one) {
            authorizations.add(one);
            return this;
        }

        public Builder add(Accountability one) {
            accountabilities.add(one);
            return this;
        }

        public Builder add(UnitFacts one) {
            units.add(one);
            return this;
        }

        public Builder add(DatasetFacts one) {
            datasets.add(one);
            return this;
        }

        public Builder add(Succession one) {
            successions.add(one);
            return this;
        }

        public Builder add(Norm one) {
            norms.add(one);
            return this;
        }

        public Builder add(RulesOf one) {
            rules.add(one);
            return this;
        }

        public Builder add(Approver one) {
            approvers.add(one);
            return this;
        }

        public Builder add(CompleteExtent one) {
            extents.add(one);
            return this;
        }

        public Builder add(Hierarchy.Within one) {
            within.add(one);
            return this;
        }

        public Builder addAll(Collection<Hierarchy.Within> all) {
            within.addAll(all);
            return this;
        }

        public Situation build() {
            return new Situation(
                    authorizations,
                    accountabilities,
                    units,
                    datasets,
                    successions,
                    norms,
                    rules,
                    approvers,
                    extents,
                    new Hierarchy(within));
        }
    }
}
