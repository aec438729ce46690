package org.suyuan.authorization.suites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suyuan.authorization.Accountability;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Hierarchy.Within;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Situation.UnitFacts;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.authorization.deciding.Deciding;
import org.suyuan.authorization.suites.Line.Feature;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.time.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suite of Cedar: policies over a hierarchy of entities. A permission is a paper by whoever answers for all data; a group of
 * subjects is a unit that passes on what it was given to those in it; a resource within another is a dataset within a
 * collection. A prohibition is asked as a question of its own.
 */
final class Cedar {
    private static final String SUITE = "Cedar";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Period ALWAYS = Period.from(Times.EARLIEST);
    private static final Urn OWNER = Urn.of(Kind.UNIT, "owner of all");
    private static final Urn SOMEWHERE = Urn.of(Kind.DIVISION, "somewhere");
    private static final Pattern POLICY =
            Pattern.compile("(permit|forbid)\\s*\\((.*?)\\)\\s*((?:when|unless)[^;]*)?;", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("(\\w+)::\"([^\"]*)\"");

    private final Map<String, Set<String>> parents = new HashMap<>();

    private Cedar() {}

    private record Policy(boolean permits, String subject, String operation, String resource, boolean conditional) {}

    static List<Line> lines(Path test, Path root) {
        JsonNode json = JSON.readTree(test.toFile());
        Cedar cedar = new Cedar();
        for (JsonNode entity :
                JSON.readTree(root.resolve(json.path("entities").asString()).toFile())) {
            Set<String> all = cedar.parents.computeIfAbsent(name(entity.path("uid")), any -> new TreeSet<>());
            entity.path("parents").forEach(one -> all.add(name(one)));
        }
        List<Policy> policies = policies(read(root.resolve(json.path("policies").asString())));
        String file = Suites.name(test);
        List<Line> lines = new ArrayList<>();
        for (JsonNode request : json.path("requests")) {
            String what = name(request.path("principal")) + " " + name(request.path("action")) + " "
                    + name(request.path("resource"));
            lines.add(cedar.line(file, lines.size() + 1, what, policies, request));
        }
        return lines;
    }

    private Line line(String file, int number, String what, List<Policy> policies, JsonNode request) {
        if (policies.stream().anyMatch(Policy::conditional)) {
            return Line.lacking(SUITE, file, number, what, Feature.ATTRIBUTE);
        }
        boolean permitted = isAnswered(policies, true, request);
        boolean forbidden = isAnswered(policies, false, request);
        boolean expected = request.path("decision").asString().equals("allow");
        boolean excludes = policies.stream().anyMatch(one -> !one.permits());
        boolean nested = policies.stream().anyMatch(one -> (one.subject() + one.resource()).contains(" in "));
        boolean everybody = policies.stream().anyMatch(one -> one.subject().equals("principal"));
        Feature feature = excludes
                ? Feature.EXCLUSION
                : everybody ? Feature.EVERYBODY : nested ? Feature.HIERARCHY : Feature.PLAIN_RELATION;
        return Line.mapped(SUITE, file, number, what, feature, expected == (permitted && !forbidden));
    }

    private boolean isAnswered(List<Policy> policies, boolean permits, JsonNode request) {
        Situation.Builder world = new Situation.Builder();
        parents.forEach((inner, outers) ->
                outers.forEach(outer -> world.add(new Within(dataset(inner), dataset(outer), ALWAYS))));
        Set<String> units = new HashSet<>(parents.keySet());
        units.add(name(request.path("principal")));
        Set<Urn> papers = new TreeSet<>();
        for (Policy policy : policies) {
            if (policy.permits() == permits) {
                Urn urn = Urn.of(Kind.AUTHORIZATION, "policy " + papers.size());
                papers.add(urn);
                world.add(paper(urn, OWNER, grantees(policy), Set.of(), scope(policy)));
            }
        }
        // Whoever is in a group holds by the group whatever the group was given, at whatever depth.
        Set<Urn> passedOn = new TreeSet<>(papers);
        parents.forEach((inner, outers) -> outers.forEach(outer -> passedOn.add(membership(inner, outer))));
        parents.forEach((inner, outers) -> outers.forEach(outer -> {
            units.add(outer);
            Scope all = Scope.inherited(Term.of(ALWAYS));
            world.add(paper(membership(inner, outer), unit(outer), Extent.of(unit(inner)), passedOn, all));
        }));
        units.forEach(
                one -> world.add(new UnitFacts(unit(one), List.of(ALWAYS), List.of(new Timed<>(SOMEWHERE, ALWAYS)))));
        world.add(new UnitFacts(OWNER, List.of(ALWAYS), List.of(new Timed<>(SOMEWHERE, ALWAYS))));
        Urn resource = dataset(name(request.path("resource")));
        world.add(new Accountability(OWNER, resource, Capacity.PRIMARY, ALWAYS, List.of()));
        Request asked = Request.of(
                unit(name(request.path("principal"))),
                resource,
                Operation.of(name(request.path("action"))),
                Purpose.of("ANY"),
                Times.after(Times.EARLIEST));
        return new Deciding(world.build()).mayProcess(asked).status() == Status.ALLOWED;
    }

    private static Extent grantees(Policy policy) {
        return policy.subject().contains("\"")
                ? Extent.of(unit(entities(policy.subject()).get(0)))
                : Extent.ALL;
    }

    private static Scope scope(Policy policy) {
        Scope all = Scope.all(Term.of(ALWAYS));
        Scope some = policy.operation().contains("\"")
                ? all.with(
                        Dimension.OPERATION,
                        Extent.of(entities(policy.operation()).stream()
                                .map(Operation::of)
                                .toList()))
                : all;
        return policy.resource().contains("\"")
                ? some.with(
                        Dimension.DATASET,
                        Extent.of(dataset(entities(policy.resource()).get(0))))
                : some;
    }

    private static Authorization paper(Urn urn, Urn grantor, Extent grantees, Set<Urn> parents, Scope scope) {
        return new Authorization(
                urn,
                Authorization.Kind.PUBLIC_DELEGATION,
                new TreeSet<>(Set.of(grantor)),
                grantees,
                new TreeSet<>(parents),
                scope,
                Times.EARLIEST,
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                List.of());
    }

    private static List<Policy> policies(String text) {
        String plain = text.replaceAll("(?m)//.*$", "");
        return POLICY.matcher(plain)
                .results()
                .map(one -> {
                    String[] parts = one.group(2).split(",(?![^\\[]*\\])", -1);
                    return new Policy(
                            one.group(1).equals("permit"),
                            parts[0].strip(),
                            parts[1].strip(),
                            parts[2].strip(),
                            one.group(3) != null);
                })
                .toList();
    }

    private static List<String> entities(String text) {
        List<String> names = new ArrayList<>();
        Matcher each = ENTITY.matcher(text);
        while (each.find()) {
            names.add(each.group(1) + "::" + each.group(2));
        }
        return names;
    }

    private static String name(JsonNode entity) {
        JsonNode one = entity.has("__entity") ? entity.path("__entity") : entity;
        return one.path("type").asString() + "::" + one.path("id").asString();
    }

    private static Urn unit(String name) {
        return Urn.of(Kind.UNIT, name);
    }

    private static Urn dataset(String name) {
        return Urn.of(Kind.DATASET, name);
    }

    private static Urn membership(String inner, String outer) {
        return Urn.of(Kind.AUTHORIZATION, inner, "in", outer);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
