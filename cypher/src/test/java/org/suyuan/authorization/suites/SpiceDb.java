package org.suyuan.authorization.suites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.suites.Line.Feature;
import org.suyuan.authorization.suites.Sets.Node;
import org.suyuan.time.Period;
import org.yaml.snakeyaml.Yaml;

/** The suite of SpiceDB: a schema, relationships, and what is asserted to be so and not to be so. */
final class SpiceDb {
    private static final String SUITE = "SpiceDB";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern RELATIONSHIP =
            Pattern.compile("([^#]+)#([^@]+)@([^\\[#]+)(?:#([^\\[]+))?((?:\\[.*\\])?)(?: with .*)?");
    private static final Pattern EXPIRATION = Pattern.compile("\\[expiration:([^\\]]+)\\]");

    private static final Pattern TOLD = Pattern.compile("\\[(\\w+):\\{\"(\\w+)\":\"([^\"]+)\"\\}\\]");
    private static final Pattern GIVEN =
            Pattern.compile(".* with \\{\"\\w+\":\\s*\"(\\d{4}-\\d\\d-\\d\\dT[^\"]+)\"\\}");

    private SpiceDb() {}

    static List<Line> lines(Path path) {
        String file = Suites.name(path);
        Map<String, Object> yaml = new Yaml().load(read(path));
        List<Line> lines = new ArrayList<>();
        if (yaml.get("assertions") instanceof Map<?, ?> assertions) {
            String schema = text(yaml.get("schema"));
            Sets sets = new Sets(
                    SpiceDbSchema.of(schema),
                    relationships(text(yaml.get("relationships"))).stream()
                            .map(one -> timed(one, schema))
                            .toList());
            assertions.forEach((kind, list) -> {
                if (list instanceof List<?> all) {
                    all.forEach(one -> lines.add(line(file, lines.size() + 1, sets, text(kind), text(one))));
                }
            });
        }
        if (lines.isEmpty()) {
            lines.add(Line.lacking(SUITE, file, 1, "-", Feature.NO_ASSERTION));
        }
        return lines;
    }

    private static Line line(String file, int number, Sets sets, String kind, String assertion) {
        String what = kind + " " + assertion;
        Told asked = told(assertion);
        Node node = Node.of(asked.object(), asked.relation());
        Optional<Instant> given = instant(assertion);
        Instant at = given.orElse(NOW);
        boolean conditional = sets.allBelow(node).stream().anyMatch(sets::dependsOnMoreThanTime);
        Optional<Boolean> anyway =
                conditional ? Membership.whateverTheConditions(sets, node, asked.subject(), at) : Optional.empty();
        if (kind.equals("assertCaveated") || (conditional && anyway.isEmpty())) {
            return Line.lacking(SUITE, file, number, what, Feature.CONDITION);
        }
        Membership membership = new Membership(sets, at);
        boolean answer = anyway.orElseGet(() -> membership.contains(node, asked.subject()));
        boolean asExpected = answer == kind.equals("assertTrue");
        return membership.cameRoundThroughExclusion() && !asExpected
                ? Line.lacking(SUITE, file, number, what, Feature.EXCLUSION_OF_ITSELF)
                : Line.mapped(SUITE, file, number, what, Features.needed(sets, node), asExpected);
    }

    /** The instant that comes with a question, where all that comes with it is one. */
    private static Optional<Instant> instant(String assertion) {
        Matcher with = GIVEN.matcher(assertion);
        return with.matches() ? Optional.of(OffsetDateTime.parse(with.group(1)).toInstant()) : Optional.empty();
    }

    /** A condition that something is before an instant that was told with it is a term. */
    private static Told timed(Told one, String schema) {
        Matcher told = TOLD.matcher(one.condition());
        if (!told.matches()) {
            return one;
        }
        Pattern before = Pattern.compile(
                "caveat " + told.group(1) + "\\([^)]*timestamp[^)]*\\)\\s*\\{\\s*\\w+ < " + told.group(2) + "\\s*\\}");
        return before.matcher(schema).find()
                ? new Told(
                        one.object(),
                        one.relation(),
                        one.subject(),
                        one.condition(),
                        OffsetDateTime.parse(told.group(3)).toInstant())
                : one;
    }

    private static List<Told> relationships(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .flatMap(line -> List.of(line.split("\\s+(?=\\S+#\\S+@)", -1)).stream())
                .map(SpiceDb::told)
                .toList();
    }

    private static Told told(String text) {
        Matcher line = RELATIONSHIP.matcher(text.strip());
        if (!line.matches()) {
            throw new IllegalArgumentException("not a relationship: " + text);
        }
        String relation = line.group(4);
        String subject = relation == null || relation.equals("...")
                ? line.group(3).split(" ", -1)[0]
                : line.group(3) + "#" + relation.split(" ", -1)[0];
        Matcher expiration = EXPIRATION.matcher(line.group(5));
        boolean expires = expiration.find();
        Instant until = expires ? Instant.parse(expiration.group(1)) : Period.OPEN;
        String condition = EXPIRATION.matcher(line.group(5)).replaceAll("");
        return new Told(line.group(1), line.group(2), subject, condition, until);
    }

    private static String text(@Nullable Object yaml) {
        return yaml == null ? "" : String.valueOf(yaml);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
