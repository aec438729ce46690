package org.suyuan.api.register;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suyuan.api.door.Caller;
import org.suyuan.ingest.register.OwnSheets;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.register.Setting;
import org.suyuan.ingest.workbook.Mapping;
import org.suyuan.ingest.workbook.MappingJson;
import org.suyuan.ingest.workbook.UnitNames;
import org.suyuan.ledger.Act;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.ConfirmedMappings;
import org.suyuan.register.Line;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;
import org.suyuan.unit.UnitsByName;

/** What is known of a register before a file of it is read: whose it is, and how its own sheets are read. */
@Component
final class Sources {
    private final ConfirmedMappings mappings;
    private final UnitsByName units;
    private final Sights sights;
    private final Setting setting;

    Sources(ConfirmedMappings mappings, UnitsByName units, Sights sights, Setting setting) {
        this.mappings = mappings;
        this.units = units;
        this.sights = sights;
        this.setting = setting;
    }

    /** The register that this caller calls so: that of a unit is told apart from those of all others. */
    static Urn register(String name, @Nullable Urn unit) {
        String plain = RegisterReader.named(name);
        return unit == null ? Line.register(plain) : Line.register(unit, plain);
    }

    RegisterReader reader(Urn register, Viewer viewer) {
        List<Mapping> confirmed =
                mappings.of(register).stream().map(MappingJson::read).toList();
        OwnSheets own = new OwnSheets(
                name(register), confirmed, namesFor(viewer), setting.norms().divisions());
        return new RegisterReader(register, setting, own);
    }

    /**
     * Keeps a mapping that a person confirmed.
     *
     * @return as it is kept
     */
    String confirm(Urn register, Mapping mapping, Caller caller, Act act) {
        if (!mapping.source().equals(name(register))) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, "source", "another register", name(register));
        }
        Mapping checked = OwnSheets.checked(mapping);
        Sight sight = sights.of(caller.viewer());
        checked.units().values().stream()
                .filter(urn -> !sight.sees(Urn.parse(urn)))
                .findFirst()
                .ifPresent(hidden -> {
                    throw Problem.notFound(hidden);
                });
        String text = MappingJson.written(checked);
        mappings.keep(register, checked.digest(), text, act);
        return text;
    }

    /** Names of units that the viewer may see: by name, or by the id that a register gives them. */
    private UnitNames namesFor(Viewer viewer) {
        Sight sight = sights.of(viewer);
        return name -> {
            List<UnitsByName.Found> found = Stream.concat(byId(name).stream(), units.named(name).stream())
                    .toList();
            var seen = sight.isLimited()
                    ? sight.visible(found.stream().map(UnitsByName.Found::unit).toList())
                    : null;
            return found.stream()
                    .filter(one -> seen == null || seen.contains(one.unit()))
                    .map(one -> new UnitNames.Candidate(one.unit().text(), one.name(), one.today(), one.isFormer()))
                    .toList();
        };
    }

    private List<UnitsByName.Found> byId(String name) {
        return RegisterReader.isId(name) ? units.called(name, Urn.of(Kind.UNIT, name)) : List.of();
    }

    private static String name(Urn register) {
        List<String> parts = register.parts();
        return parts.get(parts.size() - 1);
    }
}
