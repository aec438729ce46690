package org.suyuan.norm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suyuan.norm.NormPack.Decided;

/** Brings packs together and checks what they say of each other. */
final class Packs {
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final Map<String, List<Provision>> rows = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Concept> concepts = new ArrayList<>();
    private Divisions divisions = Divisions.bundled();

    private Packs() {}

    static Norms load(List<PackFolder> folders) {
        return new Packs().norms(folders);
    }

    private Norms norms(List<PackFolder> folders) {
        List<NormPack> packs = folders.stream()
                .map(folder -> new PackReader(folder, flaws).read())
                .toList();
        for (NormPack pack : packs) {
            divisions = divisions.plus(pack.name() + "/divisions.csv", pack.divisions(), flaws);
            pack.instruments().forEach(instrument -> add(pack, instrument));
        }
        for (NormPack pack : packs) {
            pack.provisions().forEach(row -> add(pack, row));
            pack.decisions().forEach(decided -> decide(pack, decided));
        }
        for (NormPack pack : packs) {
            pack.instruments().forEach(instrument -> check(pack, instrument));
            pack.parameters().forEach(parameter -> add(pack, parameter));
            pack.concepts().forEach(concept -> add(pack, concept));
        }
        if (!flaws.isEmpty()) {
            throw new FlawedNorms(flaws);
        }
        return new Norms(divisions, instruments, provisions, rows, parameters, concepts);
    }

    private void add(NormPack pack, Instrument instrument) {
        boolean taken =
                instruments.values().stream().anyMatch(other -> other.prefix().equals(instrument.prefix()));
        if (instruments.containsKey(instrument.id()) || taken) {
            flaw(pack, "instrument.yaml", instrument.id(), "there already", "an id and a prefix of its own");
        } else {
            instruments.put(instrument.id(), instrument);
        }
    }

    private void add(NormPack pack, Provision row) {
        rows.computeIfAbsent(row.instrument(), id -> new ArrayList<>()).add(row);
        Stream.concat(Stream.of(row), row.parts().stream())
                .forEach(provision -> Stream.concat(Stream.of(provision.id()), provision.otherIds().stream())
                        .filter(id -> provisions.putIfAbsent(id, provision) != null)
                        .forEach(id -> flaw(pack, "provisions.yaml", id, "there already", "an id of its own")));
    }

    private void decide(NormPack pack, Decided decided) {
        Instrument instrument = instruments.get(decided.instrument());
        if (instrument == null) {
            flaw(pack, "instrument.yaml", "decisions", quoted(decided.instrument()), "the id of a known instrument");
        } else if (instrument.validity().isOpen()) {
            flaw(pack, "instrument.yaml", "decisions", quoted(decided.instrument()), "an instrument whose time ends");
        } else if (!decided.continuation().until().isAfter(instrument.validity().until())) {
            flaw(
                    pack,
                    "instrument.yaml",
                    "decisions",
                    quoted(decided.instrument()) + " until "
                            + decided.continuation().until(),
                    "a day after " + instrument.validity().until());
        } else if (!instrument.continuation().equals(Continuation.UNDECIDED)) {
            flaw(pack, "instrument.yaml", "decisions", quoted(decided.instrument()), "one decision only");
        } else {
            instruments.put(instrument.id(), instrument.continued(decided.continuation()));
        }
    }

    private void check(NormPack pack, Instrument instrument) {
        checkDivision(pack, "instrument.yaml", instrument.id() + ".division", instrument.division());
        Stream.concat(instrument.basedOn().stream(), instrument.repeals().stream())
                .filter(id -> !instruments.containsKey(id))
                .forEach(id -> flaw(
                        pack,
                        "instrument.yaml",
                        instrument.id(),
                        quoted(id),
                        "ids of known instruments in basedOn and repeals"));
    }

    private void add(NormPack pack, Parameter parameter) {
        String where = parameter.key();
        checkDivision(pack, "parameters.yaml", where, parameter.division());
        if (!parameter.provision().isEmpty() && !provisions.containsKey(parameter.provision())) {
            flaw(
                    pack,
                    "parameters.yaml",
                    where + ".provision",
                    quoted(parameter.provision()),
                    "the id of a known provision");
        }
        boolean again = parameters.stream()
                .anyMatch(other -> other.key().equals(parameter.key())
                        && other.division().equals(parameter.division())
                        && other.origin() == parameter.origin()
                        && other.instrument().equals(parameter.instrument())
                        && other.days().overlaps(parameter.days()));
        if (again) {
            flaw(pack, "parameters.yaml", where, "there twice for " + parameter.division(), "one at a time");
        }
        parameters.add(parameter);
    }

    private void add(NormPack pack, Concept concept) {
        String where = concept.scheme().key() + "." + concept.id();
        if (!concept.provision().isEmpty() && !provisions.containsKey(concept.provision())) {
            flaw(
                    pack,
                    "concepts.yaml",
                    where + ".provision",
                    quoted(concept.provision()),
                    "the id of a known provision");
        }
        boolean again = concepts.stream()
                .anyMatch(other -> other.scheme() == concept.scheme()
                        && other.id().equals(concept.id())
                        && !other.name().isEmpty()
                        && !concept.name().isEmpty());
        if (again) {
            flaw(pack, "concepts.yaml", where, "there already", "one name");
        }
        concepts.add(concept);
    }

    private void checkDivision(NormPack pack, String file, String where, String code) {
        if (divisions.find(code).isEmpty()) {
            flaw(pack, file, where, quoted(code), "the id of an instrument, or the code of a known division");
        }
    }

    private void flaw(NormPack pack, String file, String where, String had, String expected) {
        flaws.add(new Flaw(pack.name() + "/" + file, where, had, expected));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
