package org.suyuan.norm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one folder brings: the norms of a jurisdiction, as three files of YAML, any of which may be left out.
 *
 * <ul>
 *   <li>{@code instrument.yaml}: the instruments, and decisions on the continuation of others
 *   <li>{@code provisions.yaml}: their articles, by instrument
 *   <li>{@code parameters.yaml}: their values, by instrument or by code of the division
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
        List<Division> divisions) {

    /** What was decided on the continuation of an instrument, of this pack or another. */
    public record Decided(String instrument, Continuation continuation) {}

    public NormPack {
        instruments = List.copyOf(instruments);
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
        decisions = List.copyOf(decisions);
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
        return instruments.isEmpty() && parameters.isEmpty() && decisions.isEmpty() && divisions.isEmpty();
    }
}
