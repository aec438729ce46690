package org.suyuan.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;
import org.suyuan.unit.Function;
import org.suyuan.unit.Place;
import org.suyuan.unit.Units;

@Controller
class UnitController {
    private final Units units;
    private final UnitsShown shown;
    private final Moments moments;

    UnitController(Units units, Norms norms, Moments moments) {
        this.units = units;
        this.shown = new UnitsShown(norms.divisions());
        this.moments = moments;
    }

    @QueryMapping
    UnitsShown.@Nullable UnitShown unit(@Argument Urn urn, @Argument Moments.@Nullable Input asOf) {
        if (urn.kind() != Kind.UNIT) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "urn", urn.text(), "urn:suyuan:unit:<id>");
        }
        return units.find(urn, moments.of(asOf)).map(shown::of).orElse(null);
    }

    @QueryMapping
    UnitsShown.PerformersShown performers(
            @Argument String function, @Argument String division, @Argument Moments.@Nullable Input asOf) {
        return shown.of(units.performing(new Function(function), new Place(division), moments.of(asOf)));
    }
}
