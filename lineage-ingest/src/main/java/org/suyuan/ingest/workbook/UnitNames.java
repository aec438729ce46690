package org.suyuan.ingest.workbook;

import java.util.List;

/** The names of units that the catalogue knows. */
public interface UnitNames {
    /**
     * Units that have or had this name, or one like it: the more the better, since they are only shown to a person to choose from.
     *
     * @param name as somebody wrote it
     */
    List<Candidate> named(String name);

    /**
     * A unit that may be meant.
     *
     * @param name the one by which it was found
     * @param nameNow the one it has today
     * @param former whether {@code name} is one of before
     */
    record Candidate(String urn, String name, String nameNow, boolean former) {}

    /** Knows nobody. */
    static UnitNames none() {
        return name -> List.of();
    }

    /** Under what a person's decision on a name is remembered: exactly as it stands there, but for blanks around it. */
    static String key(String name) {
        return name.strip();
    }
}
