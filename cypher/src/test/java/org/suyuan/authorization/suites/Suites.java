package org.suyuan.authorization.suites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suyuan.authorization.suites.Line.Feature;
import org.suyuan.authorization.suites.Line.Outcome;

/** The three suites, every assertion of them, and what becomes of each. */
final class Suites {
    private static final List<String> NAMES = List.of("OpenFGA", "SpiceDB", "Cedar");

    private Suites() {}

    /** The collection, beside the project or where {@code -Dsuyuan.shared} says; nothing if it is not there. */
    static Optional<Path> collection() {
        String told = System.getProperty("suyuan.shared");
        Path at = Path.of("").toAbsolutePath();
        while (told == null && at != null && !Files.isDirectory(at.resolve("catalog-api"))) {
            at = at.getParent();
        }
        Path shared = told != null ? Path.of(told) : at == null ? Path.of("shared") : at.resolveSibling("shared");
        Path delegation = shared.resolve("corpora").resolve("delegation");
        return Optional.of(delegation).filter(Files::isDirectory);
    }

    static List<Line> lines(Path collection) {
        List<Line> lines = new ArrayList<>();
        for (String folder : List.of("abac_tests", "consolidated_1_1_tests")) {
            files(collection.resolve("openfga").resolve(folder), ".json")
                    .forEach(file -> lines.addAll(OpenFga.lines(file)));
        }
        Path spiceDb = collection.resolve("spicedb");
        for (String folder : List.of("testconfigs", "testdata", "steelthread/testdata")) {
            files(spiceDb.resolve(folder), ".yaml").forEach(file -> lines.addAll(SpiceDb.lines(file)));
        }
        files(spiceDb.resolve("steelthread/steelresults"), ".yaml")
                .forEach(file -> lines.add(
                        Line.lacking("SpiceDB", "steelresults/" + file.getFileName(), 1, "an answer", Feature.PAGING)));
        Path cedar = collection.resolve("cedar");
        for (String folder : List.of("decimal", "example_use_cases", "ip", "multi")) {
            files(cedar.resolve("tests").resolve(folder), ".json")
                    .forEach(file -> lines.addAll(Cedar.lines(file, cedar)));
        }
        return lines;
    }

    /** Counts by suite and feature, as a page of the docs. */
    static String summary(List<Line> lines) {
        StringBuilder page = new StringBuilder("""
                # Suites of other engines of delegation

                Every assertion of the suites of OpenFGA, SpiceDB and Cedar is one line of
                `cypher/src/test/resources/org/suyuan/authorization/suites/lines.tsv`: mapped to our model and answered by our
                engine as that suite expects, or the feature that we lack. A set of subjects is a unit that answers for a dataset of
                its own and passes on what it was given; so a union is several papers, and a set within a set a chain. Counted by
                the rarest thing that an assertion needs. Written by `SuitesTest`.

                | what it asks for | here | OpenFGA | SpiceDB | Cedar | of them as expected |
                | --- | --- | --- | --- | --- | --- |
                """);
        Map<Feature, List<Line>> byFeature = lines.stream()
                .collect(Collectors.groupingBy(Line::feature, () -> new EnumMap<>(Feature.class), Collectors.toList()));
        byFeature.forEach((feature, all) -> page.append(row(feature.word(), feature.means(), all, feature.isOurs())));
        page.append(row("all", "", lines, true));
        return page.toString();
    }

    private static String row(String word, String means, List<Line> lines, boolean asked) {
        String counts = NAMES.stream()
                .map(name -> String.valueOf(
                        lines.stream().filter(one -> one.suite().equals(name)).count()))
                .collect(Collectors.joining(" | "));
        long expected = lines.stream()
                .filter(one -> one.outcome() == Outcome.AS_EXPECTED)
                .count();
        return "| %s | %s | %s | %s |%n".formatted(word, means, counts, asked ? String.valueOf(expected) : "lacking");
    }

    /** A file by the last two parts of its path. */
    static String name(Path file) {
        int parts = file.getNameCount();
        return file.subpath(parts - 2, parts).toString();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
