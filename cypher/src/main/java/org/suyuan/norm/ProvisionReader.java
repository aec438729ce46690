package org.suyuan.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one article of provisions.yaml. A part takes from its article what it does not say itself. */
final class ProvisionReader {
    private ProvisionReader() {}

    /** A whole article, with its parts. */
    static Provision provision(Spot spot, Instrument instrument) {
        spot.onlyHas(
                "id",
                "also",
                "article",
                "kind",
                "zh",
                "en",
                "terms",
                "by",
                "to",
                "when",
                "informational",
                "units",
                "openEnded",
                "parts");
        Provision row = new Provision(
                idIn(instrument, spot.at("id")),
                spot.at("id").textIfAny(),
                spot.at("also").texts(),
                instrument.id(),
                spot.at("article").text(),
                spot.at("kind").choice(Provision.Kind.class),
                spot.bilingual(),
                spot.at("terms").texts(),
                parties(spot.at("by")),
                parties(spot.at("to")),
                spot.at("when").bilingualIfAny(),
                spot.at("informational").bilingualIfAny(),
                spot.at("units").texts(),
                spot.at("openEnded").isTrue(),
                List.of());
        List<Provision> parts = spot.at("parts").items("id").stream()
                .map(part -> part(part, row, instrument))
                .toList();
        return row.with(parts);
    }

    private static Provision part(Spot spot, Provision row, Instrument instrument) {
        spot.onlyHas("id", "also", "article", "kind", "zh", "en", "by", "to", "when");
        return new Provision(
                idIn(instrument, spot.at("id")),
                row.id(),
                spot.at("also").texts(),
                instrument.id(),
                spot.at("article").isThere() ? spot.at("article").text() : row.article(),
                spot.at("kind").isThere() ? spot.at("kind").choice(Provision.Kind.class) : row.kind(),
                spot.bilingual(),
                List.of(),
                spot.at("by").isThere() ? parties(spot.at("by")) : row.owedBy(),
                spot.at("to").isThere() ? parties(spot.at("to")) : row.owedTo(),
                spot.at("when").isThere() ? spot.at("when").bilingualIfAny() : row.when(),
                row.informational(),
                List.of(),
                false,
                List.of());
    }

    private static String idIn(Instrument instrument, Spot spot) {
        String id = spot.text();
        if (!id.isEmpty() && !id.startsWith(instrument.prefix() + "-")) {
            spot.flaw("an id that begins with " + instrument.prefix() + "-");
        }
        return id;
    }

    private static List<Provision.Party> parties(Spot spot) {
        List<Provision.Party> parties = new ArrayList<>();
        spot.entries().forEach((role, term) -> role(role, term)
                .ifPresent(known -> parties.add(new Provision.Party(known, term.text()))));
        return parties;
    }

    private static Optional<RoleType> role(String role, Spot spot) {
        for (RoleType known : RoleType.values()) {
            if (known.name().equals(role)) {
                return Optional.of(known);
            }
        }
        spot.flaw("one of " + List.of(RoleType.values()) + " as key");
        return Optional.empty();
    }
}
