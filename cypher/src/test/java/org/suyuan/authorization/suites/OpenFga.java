package org.suyuan.authorization.suites;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suyuan.authorization.suites.Line.Feature;
import org.suyuan.authorization.suites.Sets.Node;
import org.suyuan.time.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite of OpenFGA: models, tuples, and what is asked of them stage by stage. */
final class OpenFga {
    private static final String SUITE = "OpenFGA";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern UNTIL = Pattern.compile("(\\w+) < timestamp\\(\"([^\"]+)\"\\)");
    private static final Instant NOW = Instant.parse("2023-01-01T00:00:00Z");

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private OpenFgaModel model = new OpenFgaModel(Map.of(), Map.of());

    private OpenFga(String file) {
        this.file = file;
    }

    static List<Line> lines(Path path) {
        OpenFga suite = new OpenFga(Suites.name(path));
        for (JsonNode stage : JSON.readTree(path.toFile()).path("stages")) {
            suite.stage(stage);
        }
        return suite.lines;
    }

    private void stage(JsonNode stage) {
        if (stage.has("model")) {
            model = OpenFgaModel.of(stage.path("model").asString());
        }
        stage.path("tuples").forEach(tuple -> told.add(told(tuple)));
        stage.path("checkAssertions").forEach(this::check);
        stage.path("listObjectsAssertions").forEach(this::listObjects);
        stage.path("listUsersAssertions").forEach(this::listUsers);
    }

    private void check(JsonNode assertion) {
        JsonNode tuple = assertion.path("tuple");
        String subject = tuple.path("user").asString();
        Node node =
                Node.of(tuple.path("object").asString(), tuple.path("relation").asString());
        String what = "check " + subject + " in " + node + context(assertion);
        Sets sets = sets(assertion);
        Optional<Boolean> anyway = instant(assertion).isPresent() || assertion.has("errorCode")
                ? Optional.empty()
                : Membership.whateverTheConditions(sets, node, subject, NOW);
        boolean conditional = sets.allBelow(node).stream().anyMatch(sets::dependsOnMoreThanTime);
        if (conditional && anyway.isPresent()) {
            boolean asExpected = assertion.path("expectation").asBoolean() == anyway.get();
            add(Line.mapped(SUITE, file, lines.size() + 1, what, Features.needed(sets, node), asExpected));
            return;
        }
        ask(what, node, assertion, membership -> {
            boolean expected = assertion.path("expectation").asBoolean();
            return membership.contains(node, subject) == expected;
        });
    }

    private void listObjects(JsonNode assertion) {
        JsonNode request = assertion.path("request");
        String subject = request.path("user").asString();
        String type = request.path("type").asString();
        String relation = request.path("relation").asString();
        String what = "list objects " + type + "#" + relation + " of " + subject + context(assertion);
        Sets sets = sets(assertion);
        List<Node> nodes = objects(sets, type).stream()
                .map(object -> Node.of(object, relation))
                .toList();
        Node rarest = nodes.stream()
                .max((a, b) -> Features.needed(sets, a).compareTo(Features.needed(sets, b)))
                .orElse(Node.of(type + ":none", relation));
        ask(what, rarest, assertion, membership -> {
            Set<String> found = new TreeSet<>();
            for (Node node : nodes) {
                if (membership.contains(node, subject)) {
                    found.add(node.object());
                    boolean plain = sets.below(node).stream().noneMatch(sets::isAlgebraic);
                    boolean itself = node.toString().equals(subject);
                    if (plain && !itself && !membership.isAmongRights(node, subject)) {
                        return false;
                    }
                }
            }
            return found.equals(texts(assertion.path("expectation")));
        });
    }

    private void listUsers(JsonNode assertion) {
        JsonNode request = assertion.path("request");
        String filter = request.path("filters").path(0).asString();
        Node node = Node.of(
                request.path("object").asString(), request.path("relation").asString());
        String what = "list users " + filter + " of " + node + context(assertion);
        Sets sets = sets(assertion);
        boolean algebraic = sets.allBelow(node).stream().anyMatch(sets::isAlgebraic);
        if (!assertion.has("errorCode") && Features.isAlgebraicOverEverybody(sets, node)) {
            add(Line.lacking(SUITE, file, lines.size() + 1, what, Feature.ALL_BUT_SOME));
            return;
        }
        ask(what, node, assertion, membership -> {
            Set<String> candidates = new TreeSet<>(algebraic ? subjects(sets, node) : membership.holders(node));
            candidates.add(node.toString());
            candidates.add(filter + ":*");
            Set<String> found = new TreeSet<>();
            for (String candidate : candidates) {
                boolean inner = candidate.contains("/") && candidate.contains("#");
                if (!inner && kind(candidate).equals(filter) && membership.contains(node, candidate)) {
                    found.add(candidate);
                }
            }
            return found.equals(texts(assertion.path("expectation")));
        });
    }

    private interface Question {
        boolean isAsExpected(Membership membership);
    }

    private void ask(String what, Node node, JsonNode assertion, Question question) {
        int number = lines.size() + 1;
        Sets sets = sets(assertion);
        Optional<Instant> at = instant(assertion);
        Set<Node> below = sets.allBelow(node);
        boolean conditional = below.stream().anyMatch(sets::dependsOnMoreThanTime);
        boolean timed = below.stream()
                .flatMap(one -> sets.inclusions(one).stream())
                .anyMatch(one -> !one.until().equals(Period.OPEN));
        if (conditional || (timed && at.isEmpty())) {
            add(Line.lacking(SUITE, file, number, what, Feature.CONDITION));
            return;
        }
        if (assertion.has("errorCode")) {
            add(Line.lacking(SUITE, file, number, what, Feature.TYPED_SCHEMA));
            return;
        }
        Membership membership = new Membership(sets, at.orElse(NOW));
        boolean asExpected = question.isAsExpected(membership);
        boolean itself = membership.cameRoundThroughExclusion() && !asExpected;
        add(
                itself
                        ? Line.lacking(SUITE, file, number, what, Feature.EXCLUSION_OF_ITSELF)
                        : Line.mapped(SUITE, file, number, what, Features.needed(sets, node), asExpected));
    }

    private void add(Line line) {
        lines.add(line);
    }

    /** What counts for an assertion: what was told and the model allows, and what comes with the assertion. */
    private Sets sets(JsonNode assertion) {
        List<Told> all = new ArrayList<>();
        told.stream().filter(model::allows).forEach(all::add);
        assertion.path("contextualTuples").forEach(tuple -> all.add(told(tuple)));
        List<Told> timed = all.stream().map(this::timed).toList();
        return new Sets(model.relations(), timed);
    }

    private Told timed(Told one) {
        Matcher time = UNTIL.matcher(model.conditions().getOrDefault(one.condition(), ""));
        return time.matches()
                ? new Told(one.object(), one.relation(), one.subject(), one.condition(), Instant.parse(time.group(2)))
                : one;
    }

    /** The instant that comes with a question, where the condition is one of time. */
    private static Optional<Instant> instant(JsonNode assertion) {
        JsonNode time = assertion.path("context").path("ts");
        return time.isString() ? Optional.of(Instant.parse(time.asString())) : Optional.empty();
    }

    private static Told told(JsonNode tuple) {
        return new Told(
                tuple.path("object").asString(),
                tuple.path("relation").asString(),
                tuple.path("user").asString(),
                tuple.path("condition").path("name").asString(""),
                Period.OPEN);
    }

    private static Set<String> objects(Sets sets, String type) {
        Set<String> objects = new TreeSet<>();
        sets.told().stream()
                .flatMap(one -> Stream.of(one.object(), one.subjectObject()))
                .filter(one -> Told.typeOf(one).equals(type) && !one.endsWith(":*"))
                .forEach(objects::add);
        return objects;
    }

    private static Set<String> subjects(Sets sets, Node node) {
        Set<String> subjects = new LinkedHashSet<>();
        sets.allBelow(node).stream()
                .flatMap(one -> sets.inclusions(one).stream())
                .forEach(one -> subjects.add(one.subject()));
        return subjects;
    }

    private static String kind(String subject) {
        String type = Told.typeOf(subject);
        return subject.contains("#") ? type + subject.substring(subject.indexOf('#')) : type;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static String context(JsonNode assertion) {
        String with = assertion.path("contextualTuples").isEmpty() ? "" : " with tuples of its own";
        return assertion.has("context") ? with + " given " + assertion.path("context") : with;
    }
}
