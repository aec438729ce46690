package org.suyuan.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.accountability.Authorities;
import org.suyuan.graphql.UnitsShown.NamedShown;
import org.suyuan.graphql.UnitsShown.ToldShown;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.norm.Division;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Text;
import org.suyuan.unit.Function;
import org.suyuan.unit.FunctionNames;

/** The type {@code Authorities}. */
record AuthoritiesShown(
        List<FoundShown> authorities,
        List<String> missing,
        boolean complete,
        List<Reason> reasons,
        List<Urn> frontier,
        int hidden,
        long revision,
        Moments.Shown asOf) {
    static AuthoritiesShown of(Authorities.Found found, Divisions divisions) {
        return new AuthoritiesShown(
                found.authorities().stream()
                        .map(one -> FoundShown.of(one, divisions))
                        .toList(),
                found.missing().stream().map(Function::code).toList(),
                found.reasons().isEmpty(),
                found.reasons(),
                found.frontier(),
                found.hidden(),
                found.moment().revision(),
                Moments.Shown.of(found.moment()));
    }

    /** The type {@code AuthorityFound}. */
    record FoundShown(
            NamedShown of,
            String function,
            @Nullable Text functionName,
            String division,
            String divisionName,
            List<String> route,
            NamedShown unit,
            @Nullable String article,
            ToldShown told) {
        static FoundShown of(Authorities.Authority one, Divisions divisions) {
            Text name = FunctionNames.of(one.function());
            return new FoundShown(
                    NamedShown.of(one.of()),
                    one.function().code(),
                    name.isEmpty() ? null : name,
                    one.division(),
                    divisions.find(one.division()).map(Division::name).orElse(""),
                    one.route(),
                    NamedShown.of(one.performer().unit()),
                    one.article().isEmpty() ? null : one.article(),
                    ToldShown.of(one.performer().told()));
        }
    }
}
