package org.suyuan.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Sample collections kept beside the project, or where {@code -Dsuyuan.shared} says; tests of them are skipped if absent. */
public final class Shared {
    private Shared() {}

    /** The files of a folder whose names end so, sorted. */
    public static List<Path> files(String folder, String ending) {
        Path at = root().resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(at), "no " + folder + " beside the project");
        try (Stream<Path> files = Files.list(at)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        String told = System.getProperty("suyuan.shared");
        if (told != null) return Path.of(told);
        Path at = Path.of("").toAbsolutePath();
        while (at != null
                && !(Files.isDirectory(at.resolve("cypher")) && Files.isDirectory(at.resolve("catalog-api")))) {
            at = at.getParent();
        }
        return at == null ? Path.of("shared") : at.resolveSibling("shared");
    }
}
