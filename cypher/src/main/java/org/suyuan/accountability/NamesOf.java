package org.suyuan.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Division;
import org.suyuan.norm.Divisions;
import org.suyuan.unit.Named;

/** What the things around an answer were called. */
final class NamesOf implements Words.Names {
    private final Facts facts;
    private final List<Link> links;
    private final Divisions divisions;
    private final Instant at;

    NamesOf(Facts facts, List<Link> links, Divisions divisions, Instant at) {
        this.facts = facts;
        this.links = links;
        this.divisions = divisions;
        this.at = at;
    }

    @Override
    public String zh(Urn thing) {
        return switch (thing.kind()) {
            case UNIT -> unit(thing);
            case DIVISION ->
                divisions
                        .find(thing.parts().get(0))
                        .map(Division::name)
                        .orElse(thing.parts().get(0));
            default ->
                facts.data().stream()
                        .filter(one -> one.urn().equals(thing))
                        .map(Facts.Data::name)
                        .findFirst()
                        .orElse(last(thing));
        };
    }

    @Override
    public String en(Urn thing) {
        return Optional.ofNullable(facts.parties().get(thing))
                .flatMap(party -> party.lastPhase(at))
                .map(Party.Phase::nameEn)
                .filter(name -> thing.kind() == Kind.UNIT && !name.isEmpty())
                .orElseGet(() -> zh(thing));
    }

    private String unit(Urn unit) {
        Party party = facts.parties().get(unit);
        if (party != null) {
            return party.unit().name();
        }
        return links.stream()
                .map(Link::unit)
                .filter(one -> one.urn().equals(unit))
                .map(Named::name)
                .findFirst()
                .orElse(last(unit));
    }

    private static String last(Urn thing) {
        List<String> parts = thing.parts();
        return parts.get(parts.size() - 1);
    }
}
