package org.suyuan.graphql;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Division;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.RoleType;
import org.suyuan.norm.Text;
import org.suyuan.sight.Sight;
import org.suyuan.unit.Function;
import org.suyuan.unit.FunctionNames;
import org.suyuan.unit.LegalForm;
import org.suyuan.unit.Named;
import org.suyuan.unit.Performers;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.Subordination;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.Told;
import org.suyuan.unit.Unit;
import org.suyuan.unit.UnitKind;
import org.suyuan.unit.UnitState;
import org.suyuan.unit.UnitStatus;

/** Units as the schema has them: an open end and an empty name are null, a division has its name of today beside its code. */
final class UnitsShown {
    private final Divisions divisions;

    UnitsShown(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The type {@code Unit}. */
    record UnitShown(
            Urn urn,
            Kind kind,
            String name,
            @Nullable String nameToday,
            List<String> formerNames,
            boolean exists,
            @Nullable StateShown state,
            List<StateShown> states,
            List<PerformedShown> functions,
            List<RoleShown> roles,
            List<PostShown> posts,
            List<SupervisorShown> supervisors,
            long supervisedCount,
            List<TieShown> superiors,
            List<TieShown> subordinates,
            long subordinateCount,
            boolean complete,
            long revision,
            Moments.Shown asOf) {}

    /** The type {@code UnitState}. */
    record StateShown(
            String name,
            String nameEn,
            String shortName,
            List<String> formerNames,
            String code,
            UnitKind unitKind,
            LegalForm legalForm,
            UnitStatus status,
            String division,
            String divisionName,
            ToldShown told) {}

    /** The type {@code Told}. */
    record ToldShown(
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validUntil,
            OffsetDateTime knownFrom,
            @Nullable OffsetDateTime knownUntil,
            List<String> provisions,
            List<String> evidence,
            @Nullable String line,
            long openedBy) {
        static ToldShown of(Told told) {
            return new ToldShown(
                    Moments.shown(told.valid().from()),
                    Moments.shownEnd(told.valid().until()),
                    Moments.shown(told.known().from()),
                    Moments.shownEnd(told.known().until()),
                    told.grounds().provisions(),
                    told.grounds().evidence(),
                    orNull(told.line()),
                    told.openedBy());
        }
    }

    /** The type {@code NamedUnit}. */
    record NamedShown(Urn urn, String name, @Nullable String nameToday) {
        static NamedShown of(Named unit) {
            return new NamedShown(unit.urn(), unit.name(), orNull(unit.nameToday()));
        }
    }

    /** The type {@code FunctionPerformed}. */
    record PerformedShown(
            Urn urn,
            String function,
            @Nullable Text name,
            String division,
            String divisionName,
            boolean exclusive,
            ToldShown told) {}

    /** The type {@code UnitRole}. */
    record RoleShown(RoleType role, String term, String division, String divisionName, ToldShown told) {}

    /** The type {@code UnitPost}. */
    record PostShown(Urn urn, String title, @Nullable PostKind postKind, String holder, ToldShown told) {
        static PostShown of(Unit.Position post) {
            PostKind kind = post.kind().isEmpty() ? null : PostKind.valueOf(post.kind());
            return new PostShown(post.urn(), post.title(), kind, post.holder(), ToldShown.of(post.told()));
        }
    }

    /** The type {@code UnitSupervisor}. */
    record SupervisorShown(NamedShown unit, Supervision.Domain domain, ToldShown told) {
        static SupervisorShown of(Unit.Supervisor supervisor) {
            return new SupervisorShown(
                    NamedShown.of(supervisor.unit()), supervisor.domain(), ToldShown.of(supervisor.told()));
        }
    }

    /** The type {@code UnitTie}. */
    record TieShown(NamedShown unit, Subordination.Tie tie, ToldShown told) {
        static TieShown of(Unit.Tied tied) {
            return new TieShown(NamedShown.of(tied.unit()), tied.tie(), ToldShown.of(tied.told()));
        }
    }

    /** The type {@code Performers}. */
    record PerformersShown(
            String function,
            @Nullable Text functionName,
            @Nullable String division,
            String divisionName,
            List<PerformerShown> units,
            boolean complete,
            long revision,
            Moments.Shown asOf) {}

    /** The type {@code Performer}. */
    record PerformerShown(NamedShown unit, boolean exclusive, ToldShown told) {
        static PerformerShown of(Performers.Performer performer) {
            return new PerformerShown(
                    NamedShown.of(performer.unit()), performer.exclusive(), ToldShown.of(performer.told()));
        }
    }

    /** A unit, with those around it that may be seen; what is counted only, is counted of those of the viewer's circle. */
    UnitShown of(Unit unit, Sight sight) {
        Set<Urn> around = new LinkedHashSet<>();
        unit.supervisors().forEach(one -> around.add(one.unit().urn()));
        unit.superiors().forEach(one -> around.add(one.unit().urn()));
        unit.subordinates().forEach(one -> around.add(one.unit().urn()));
        Set<Urn> seen = sight.visible(around);
        boolean counted = !sight.isLimited() || sight.isOwn(unit.urn());
        List<TieShown> subordinates = ties(unit.subordinates(), seen);
        return new UnitShown(
                unit.urn(),
                Kind.UNIT,
                unit.name(),
                orNull(unit.nameToday()),
                unit.formerNames(),
                unit.exists(),
                unit.state().map(this::of).orElse(null),
                unit.states().stream().map(this::of).toList(),
                unit.functions().stream().map(this::of).toList(),
                unit.roles().stream().map(this::of).toList(),
                unit.posts().stream().map(PostShown::of).toList(),
                unit.supervisors().stream()
                        .filter(one -> seen.contains(one.unit().urn()))
                        .map(SupervisorShown::of)
                        .toList(),
                counted ? unit.supervised() : 0,
                ties(unit.superiors(), seen),
                subordinates,
                counted ? unit.subordinateCount() : subordinates.size(),
                unit.complete(),
                unit.moment().revision(),
                Moments.Shown.of(unit.moment()));
    }

    private static List<TieShown> ties(List<Unit.Tied> ties, Set<Urn> seen) {
        return ties.stream()
                .filter(one -> seen.contains(one.unit().urn()))
                .map(TieShown::of)
                .toList();
    }

    PerformersShown of(Performers found, Sight sight) {
        Set<Urn> seen = sight.visible(
                found.performers().stream().map(one -> one.unit().urn()).toList());
        return new PerformersShown(
                found.function().code(),
                nameOf(found.function()),
                orNull(found.division()),
                nameOf(found.division()),
                found.performers().stream()
                        .filter(one -> seen.contains(one.unit().urn()))
                        .map(PerformerShown::of)
                        .toList(),
                found.complete(),
                found.moment().revision(),
                Moments.Shown.of(found.moment()));
    }

    private StateShown of(Unit.State state) {
        UnitState what = state.what();
        return new StateShown(
                what.names().zh(),
                what.names().en(),
                what.names().brief(),
                what.names().former(),
                what.code(),
                what.kind(),
                what.form(),
                what.status(),
                what.division(),
                nameOf(what.division()),
                ToldShown.of(state.told()));
    }

    private PerformedShown of(Unit.Performed performed) {
        String division = performed.division().code();
        return new PerformedShown(
                performed.function().urn(),
                performed.function().code(),
                nameOf(performed.function()),
                division,
                nameOf(division),
                performed.exclusive(),
                ToldShown.of(performed.told()));
    }

    private RoleShown of(Unit.Role role) {
        String division = role.division().code();
        return new RoleShown(role.role(), role.term(), division, nameOf(division), ToldShown.of(role.told()));
    }

    private String nameOf(String division) {
        return divisions.find(division).map(Division::name).orElse("");
    }

    private static @Nullable Text nameOf(Function function) {
        Text name = FunctionNames.of(function);
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
