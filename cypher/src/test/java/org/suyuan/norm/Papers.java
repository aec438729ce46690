package org.suyuan.norm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The requirement papers and regulations kept beside the project, or where {@code -Dsuyuan.shared} says; tests skip without. */
final class Papers {
    private Papers() {}

    static String read(String name) {
        Path file = root().resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "no " + name + " beside the project");
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        String told = System.getProperty("suyuan.shared");
        if (told != null) {
            return Path.of(told);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null
                && !(Files.isDirectory(at.resolve("cypher")) && Files.isDirectory(at.resolve("catalog-api")))) {
            at = at.getParent();
        }
        return at == null ? Path.of("shared") : at.resolveSibling("shared");
    }
}
