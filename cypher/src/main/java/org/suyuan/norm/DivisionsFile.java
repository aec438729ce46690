package org.suyuan.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of divisions: {@code code,name,level,parent,source}, a header line, comments after {@code #}. */
final class DivisionsFile {
    private static final String HEADER = "code,name,level,parent,source";

    private DivisionsFile() {}

    static List<Division> read(String file, String text, List<Flaw> flaws) {
        List<Division> divisions = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER)) {
                int number = i + 1;
                division(line)
                        .ifPresentOrElse(
                                divisions::add,
                                () -> flaws.add(new Flaw(
                                        file,
                                        "line " + number,
                                        "\"" + line + "\"",
                                        HEADER + ", with a level of " + List.of(Division.Level.values()))));
            }
        }
        return divisions;
    }

    private static Optional<Division> division(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length == 5 && !cells[0].isBlank() && !cells[1].isBlank()) {
            for (Division.Level level : Division.Level.values()) {
                if (level.name().equals(cells[2])) {
                    return Optional.of(new Division(cells[0], cells[1], level, cells[3], cells[4]));
                }
            }
        }
        return Optional.empty();
    }
}
