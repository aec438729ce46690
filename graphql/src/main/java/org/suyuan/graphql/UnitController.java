package org.suyuan.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;
import org.suyuan.unit.Function;
import org.suyuan.unit.Place;
import org.suyuan.unit.Units;

@Controller
class UnitController {
    private final Units units;
    private final UnitsShown shown;
    private final Sights sights;
    private final Moments moments;

    UnitController(Units units, Norms norms, Sights sights, Moments moments) {
        this.sights = sights;
        this.units = units;
        this.shown = new UnitsShown(norms.divisions());
        this.moments = moments;
    }

    @QueryMapping
    UnitsShown.@Nullable UnitShown unit(
            @Argument Urn urn,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        if (urn.kind() != Kind.UNIT) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "urn", urn.text(), "urn:suyuan:unit:<id>");
        }
        Moment moment = moments.of(asOf);
        Sight sight = sights.of(viewer);
        return sight.sees(urn)
                ? units.find(urn, moment).map(unit -> shown.of(unit, sight)).orElse(null)
                : null;
    }

    @QueryMapping
    UnitsShown.PerformersShown performers(
            @Argument String function,
            @Argument String division,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        Moment moment = moments.of(asOf);
        return shown.of(units.performing(new Function(function), new Place(division), moment), sights.of(viewer));
    }
}
