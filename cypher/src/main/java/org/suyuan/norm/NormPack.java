package org.suyuan.norm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one folder brings: the norms of a jurisdiction, as files any of which may be left out.
 *
 * <ul>
 *   <li>{@code instrument.yaml}: the instruments, and decisions on the continuation of others
 *   <li>{@code provisions.yaml}: their articles, by instrument
 *   <li>{@code parameters.yaml}: their values, by instrument or by code of the division
 *   <li>{@code concepts.yaml}: purposes and operations, and which lie within which
 *   <li>{@code divisions.csv}: divisions that the bundled edition does not have, such as a functional zone
 * </ul>
 *
 * @param name of the folder
 */
public record NormPack(
        String name,
        List<Instrument> instruments,
        List<Provision> provisions,
        List<Parameter> parameters,
        List<Decided> decisions,
        List<Concept> concepts,
        List<Division> divisions) {

    /** What was decided on the continuation of an instrument, of this pack or another. */
    public record Decided(String instrument, Continuation continuation) {}

    public NormPack {
        instruments = List.copyOf(instruments);
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
        decisions = List.copyOf(decisions);
        concepts = List.copyOf(concepts);
        divisions = List.copyOf(divisions);
    }

    /**
     * Reads a folder on disk by itself. What it says of other packs is not checked; {@link Norms#with} does that.
     *
     * @throws FlawedNorms with all that is wrong in its files
     */
    public static NormPack read(Path folder) {
        List<Flaw> flaws = new ArrayList<>();
        NormPack pack = new PackReader(PackFolder.onDisk(folder), flaws).read();
        if (!flaws.isEmpty()) {
            throw new FlawedNorms(flaws);
        }
        return pack;
    }

    boolean isEmpty() {
        return Stream.of(instruments, parameters, decisions, concepts, divisions)
                .allMatch(List::isEmpty);
    }
}
