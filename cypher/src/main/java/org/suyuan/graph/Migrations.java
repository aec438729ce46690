package org.suyuan.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema of a graph to the version of this software, step by step. A step is a file
 * {@code V<number>__<what>.cypher}, listed in {@code migrations/list.txt}, written once and never edited; its statements
 * end in a semicolon at a line's end and can be run again, so that a migration cut off half-way goes on where it stopped.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Statement APPLIED = Statement.of(Migrations.class, "appliedMigrations");
    private static final Statement RECORD = Statement.of(Migrations.class, "recordMigration");

    private final List<Step> steps;

    /** The steps that come with this software. */
    public Migrations() {
        this(text("list.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Step::load)
                .toList());
    }

    Migrations(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** One file: its statements in order and the digest of its text. */
    record Step(int version, String name, String checksum, List<String> statements) {
        static Step load(String name) {
            return of(name, text(name));
        }

        static Step of(String name, String text) {
            int version = Integer.parseInt(name.substring(1, name.indexOf("__")));
            List<String> statements = Arrays.stream(withoutComments(text).split(";\\s*(\\n|$)", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
            return new Step(version, name, sha256(text), statements);
        }

        private static String withoutComments(String text) {
            return text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Applies what is not applied yet.
     *
     * @return the names of the steps applied now
     * @throws IllegalStateException if the graph was written by a newer version, or a step was edited after it was applied
     */
    public List<String> migrate(Graph graph) {
        Map<Long, Row> applied = graph.read(tx -> tx.rows(APPLIED, Map.of())).stream()
                .collect(Collectors.toMap(row -> row.number("version"), Function.identity()));
        refuseNewer(applied);
        List<String> done = new ArrayList<>();
        for (Step step : steps) {
            Row before = applied.get((long) step.version());
            if (before == null) {
                apply(graph, step);
                done.add(step.name());
            } else if (!before.text("checksum").equals(step.checksum())) {
                throw new IllegalStateException(
                        "migration " + step.name() + " was edited after it was applied: checksum " + step.checksum()
                                + ", applied " + before.text("checksum"));
            }
        }
        return done;
    }

    private void refuseNewer(Map<Long, Row> applied) {
        int newest = steps.stream().mapToInt(Step::version).max().orElse(0);
        applied.keySet().stream()
                .filter(version -> version > newest)
                .max(Long::compare)
                .ifPresent(version -> {
                    throw new IllegalStateException("the graph has schema version " + version
                            + ", this software knows versions up to " + newest + ": install the newer software again");
                });
    }

    private static void apply(Graph graph, Step step) {
        LOG.info("migrating the graph: {}", step.name());
        for (String statement : step.statements()) {
            graph.write(tx -> {
                tx.runText(statement);
                return true;
            });
        }
        graph.write(tx -> {
            tx.run(
                    RECORD,
                    Map.of(
                            "version", step.version(),
                            "name", step.name(),
                            "checksum", step.checksum(),
                            "at", Instant.now()));
            return true;
        });
        graph.awaitIndexes();
    }

    private static String text(String name) {
        try (InputStream file = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no migration " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read migration " + name, failure);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
