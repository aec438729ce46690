package org.suyuan.ingest.screen;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A text file of cases, {@code given => expected} a line; {@code =} alone expects what was given. */
final class Matrix {
    private Matrix() {}

    static Stream<Arguments> of(String resource) {
        return Lines.of(resource).stream().map(line -> {
            String[] sides = line.replace("\\n", "\n").split(" => ", 2);
            return Arguments.of(sides[0], sides[1].equals("=") ? sides[0] : sides[1]);
        });
    }
}
