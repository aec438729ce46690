package org.suyuan.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.suyuan.accountability.AnsweringSketch.dataset;
import static org.suyuan.accountability.AnsweringSketch.paper;
import static org.suyuan.accountability.AnsweringSketch.unit;

import graphql.schema.GraphQLFieldDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.suyuan.accountability.AnsweringSketch;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.keeping.AnsweringLine;
import org.suyuan.custody.DataClass;
import org.suyuan.custody.DataTheme;
import org.suyuan.custody.NationalGrade;
import org.suyuan.custody.Sensitivity;
import org.suyuan.custody.Upkeep;
import org.suyuan.custody.Whether;
import org.suyuan.graph.TestNeo4j;
import org.suyuan.incident.Responders;
import org.suyuan.incident.Scope;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Observation;
import org.suyuan.lineage.Observation.Dataset;
import org.suyuan.lineage.Observation.Job;
import org.suyuan.lineage.Observation.Phase;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.reach.Reach;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.register.Registers;
import org.suyuan.sight.Viewer;
import org.suyuan.time.Period;
import org.suyuan.unit.Subordination;

/**
 * A hospital in Shenzhen, and what lies behind it in Chengdu, which neither it nor its bureau, its group and its provider may see,
 * nor who responds to an incident in Shenzhen.
 * Told twice, with all that is hidden under other names and with more of it, every question has the same answer.
 */
@SpringBootTest(classes = QuestionsIT.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class HiddenIT {
    private static final Act ACT = Act.ofCatalogue("test", "");
    private static final Pattern CURSOR = Pattern.compile("(?:[cC]ursor=)([A-Za-z0-9+/=]{8,})");
    private static final String AS_OF = "asOf: {valid: \"2026-06-01T00:00:00Z\"}";
    private static final List<String> FIRST = List.of("asecret", "0secret");
    private static final List<String> SECOND = List.of("zsecret", "zzsecret");

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private AskedBy askedBy;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Responders responders;

    @Autowired
    private Reach reach;

    @AfterEach
    void everybodySeesEverything() {
        askedBy.set(Viewer.OF_EVERYTHING);
        reach.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "hospital", "group", "provider", "responder"})
    void worldsThatDifferInWhatIsHiddenAreAnsweredAlike(String viewer) {
        tell(FIRST, 0);
        Map<String, String> first = answers(viewer);
        tell(SECOND, 3);
        Map<String, String> second = answers(viewer);

        assertThat(first.entrySet().stream()
                        .filter(one -> !one.getValue().equals(second.get(one.getKey())))
                        .map(one -> one.getKey() + "\n  " + one.getValue() + "\n  " + second.get(one.getKey())))
                .isEmpty();
        assertThat(first.entrySet().stream()
                        .filter(one -> FIRST.stream().anyMatch(unpacked(one.getValue())::contains))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "hospital", "group", "provider", "responder"})
    void whatIsHiddenIsAnsweredAsWhatNeverWas(String viewer) {
        tell(FIRST, 0);
        askedBy.set(new Viewer(unit(viewer)), viewer);

        for (String root : roots()) {
            for (String question : about(root, dataset("asecret-far"), unit("asecret-owner"), paper("asecret-paper"))) {
                String never = question.replace("asecret", "nowhere");
                assertThat(ask(question).replace("asecret", "nowhere"))
                        .as(question)
                        .isEqualTo(ask(never));
            }
        }
    }

    /** Else the two above would see nothing either. */
    @Test
    void whoSeesEverythingIsToldOfIt() {
        tell(FIRST, 0);
        askedBy.set(Viewer.OF_EVERYTHING);

        assertThat(Stream.of(
                                "search",
                                "dataset",
                                "datasets",
                                "lineage",
                                "diff",
                                "whereabouts",
                                "accountability",
                                "accountabilityVersions",
                                "gaps",
                                "authorities",
                                "mayProcess",
                                "authorizations",
                                "performers",
                                "contacts")
                        .filter(root -> examples(root).stream()
                                .noneMatch(question -> unpacked(ask(question)).contains("asecret"))))
                .isEmpty();
    }

    private Map<String, String> answers(String viewer) {
        askedBy.set(new Viewer(unit(viewer)), viewer);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String root : roots()) {
            List<String> examples = examples(root);
            assertThat(examples).as("examples of " + root).isNotEmpty();
            examples.forEach(question -> answers.put(question, ask(question)));
        }
        return answers;
    }

    private List<String> roots() {
        return source.schema().getQueryType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    private List<String> examples(String root) {
        List<String> examples = new ArrayList<>();
        for (String data : List.of("visits", "near", "feed")) {
            for (String unit : List.of("hospital", "provider", "bureau", "group")) {
                examples.addAll(about(root, dataset(data), unit(unit), paper("e1")));
            }
        }
        examples.addAll(
                switch (root) {
                    case "datasets", "unboundConnections" -> pages(root, "");
                    case "search" ->
                        Stream.of(
                                        "secret",
                                        "visits",
                                        "near",
                                        "医院",
                                        "asecret-far",
                                        "zsecret-far",
                                        "asecret",
                                        "zsecret医院")
                                .flatMap(text -> pages(root, "text: \"" + text + "\"").stream())
                                .toList();
                    case "gaps" ->
                        Stream.of("", "division: \"440304\"", "division: \"510100\"")
                                .flatMap(within -> pages(root, within).stream())
                                .toList();
                    case "contacts" ->
                        Stream.of("440304", "440300", "510100")
                                .flatMap(code -> pages(root, "division: \"" + code + "\"").stream())
                                .toList();
                    case "ledger" -> List.of("ledger");
                    case "entry" -> List.of("entry(number: 1)", "entry(number: 30)", "entry(number: 999)");
                    case "performers" ->
                        Stream.of("440304", "510100", "510000")
                                .map(code -> "performers(function: \"HEALTH_ADMINISTRATION\", division: \"" + code
                                        + "\", " + AS_OF + ")")
                                .toList();
                    case "instruments" -> List.of("instruments(first: 2)");
                    case "provision" -> List.of("provision(id: \"SZ-6\")", "provision(id: \"NONE-1\")");
                    default -> List.<String>of();
                });
        return examples.stream().distinct().toList();
    }

    /** Questions about some things; what is no urn of the kind that is asked for is refused, and that in the same words. */
    private static List<String> about(String root, Urn data, Urn unit, Urn paper) {
        return switch (root) {
            case "dataset" -> List.of(root + "(urn: \"" + data + "\")", root + "(urn: \"" + unit + "\")");
            case "unit" -> List.of(root + "(urn: \"" + unit + "\", " + AS_OF + ")", root + "(urn: \"" + data + "\")");
            case "contacts" ->
                List.of(root + "(units: [\"" + unit + "\"], " + AS_OF + ")", root + "(units: [\"" + data + "\"])");
            case "accountability", "authorities" ->
                Stream.of(data, unit, paper)
                        .map(of -> root + "(of: \"" + of + "\", " + AS_OF + ")")
                        .toList();
            case "accountabilityVersions" -> List.of(root + "(of: \"" + data + "\", " + AS_OF + ")");
            case "ledger" ->
                Stream.of(data, unit, paper)
                        .map(of -> root + "(about: \"" + of + "\")")
                        .toList();
            case "lineage", "diff" ->
                Stream.of("DATASET, depth: 1", "DATASET, depth: 3", "HOLDING, depth: 3, limit: 3", "UNIT, depth: 3")
                        .map(how -> root + "(of: \"" + data + "\", level: " + how
                                + (root.equals("diff") ? ", from: {valid: \"2026-01-15T00:00:00Z\"}" : "")
                                + ")")
                        .toList();
            case "whereabouts" ->
                Stream.of(
                                "direction: DOWNSTREAM",
                                "direction: UPSTREAM",
                                "direction: DOWNSTREAM, limit: 2",
                                "direction: UPSTREAM, limit: 2")
                        .map(how -> root + "(of: \"" + data
                                + "\", from: \"2026-01-01T00:00:00Z\", until: \"2026-06-01T00:00:00Z\", " + how + ")")
                        .toList();
            case "mayProcess" ->
                List.of(root + "(unit: \"" + unit + "\", dataset: \"" + data
                        + "\", operation: \"STORE\", purpose: \"TECHNICAL_SUPPORT\", " + AS_OF + ")");
            case "authorizations" ->
                List.of(
                        root + "(holder: \"" + unit + "\", " + AS_OF + ")",
                        root + "(grantor: \"" + unit + "\", " + AS_OF + ")",
                        root + "(dataset: \"" + data + "\", " + AS_OF + ")");
            default -> List.of();
        };
    }

    private List<String> pages(String root, String arguments) {
        List<String> pages = new ArrayList<>();
        String comma = arguments.isEmpty() ? "" : arguments + ", ";
        String after = "";
        for (int i = 0; i < 3; i++) {
            String page = root + "(" + comma + "first: 1" + after + ", " + AS_OF + ")";
            pages.add(page);
            Matcher end = Pattern.compile("endCursor=([A-Za-z0-9+/=_-]+)").matcher(ask(page));
            if (!end.find() || end.group(1).equals("null")) {
                break;
            }
            after = ", after: \"" + end.group(1) + "\"";
        }
        pages.add(root + "(" + comma + AS_OF + ")");
        pages.add(root + "(" + comma + "first: 501)");
        return pages;
    }

    private String ask(String question) {
        String root = question.replaceAll("\\(.*", "");
        String document = "{ " + question
                + EveryField.of(
                        source.schema().getQueryType().getFieldDefinition(root).getType())
                + " }";
        return Objects.requireNonNull(service.execute(new DefaultExecutionGraphQlRequest(
                                document, null, Map.of(), Map.of(), "1", Locale.ROOT))
                        .block())
                .getExecutionResult()
                .toSpecification()
                .toString();
    }

    private static String unpacked(String answer) {
        return answer
                + CURSOR.matcher(answer)
                        .results()
                        .map(one -> new String(Base64.getDecoder().decode(one.group(1)), UTF_8))
                        .collect(Collectors.joining(" "));
    }

    /**
     * A world. What is seen is told first, so that it has the same numbers each time.
     *
     * @param names two beginnings of all names of what is hidden
     * @param more of how many further things nothing that is seen knows
     */
    private void tell(List<String> names, int more) {
        TestNeo4j.shared().empty();
        UnaryOperator<String> hidden =
                sketch -> sketch.replace("secret1", names.get(0)).replace("secret2", names.get(1));
        register("seen units", """
                bureau is 福田区卫生健康局 at 440304                               2019-01-01..
                bureau performs HEALTH_ADMINISTRATION for 440304      SZ-4       2019-01-01..
                commission is 深圳市卫生健康委员会 at 440304                        2014-01-01..
                commission performs HEALTH_ADMINISTRATION for 440300  SZ-4       2014-01-01..
                group is 医院集团 at 440305                                       2014-01-01..
                hospital is 福田区人民医院 at 440304                               2014-01-01..
                provider is 云数科技 at 440305                                    2014-01-01..
                bureau supervises hospital in SECURITY                SZ-4       2019-01-01..
                commission supervises bureau in ALL                   SZ-4       2019-01-01..
                hospital has LEADER_IN_CHARGE 分管副院长 of 甲           SZ-8       2020-01-01..2025-01-01
                """);
        Period always = new Period(Instant.parse("2014-01-01T00:00:00Z"), Period.OPEN);
        new Registers(ledger)
                .record(
                        List.of(new Subordination(
                                        unit("hospital"),
                                        unit("group"),
                                        Subordination.Tie.ADMINISTRATIVE,
                                        always,
                                        Grounds.NONE)
                                .line(Line.register("seen units"), "under")),
                        ACT);
        register("seen data", """
                hospital answers PRIMARY for visits                   SZ-6       2018-01-01..
                copy of visits is held by hospital                               2018-01-01..
                hospital entrusts provider with visits as e1          SZ-13      2024-02-01..2027-02-01
                """);
        responders.open(
                "responder",
                "leak-1",
                new Scope(List.of(unit("bureau")), List.of("440305")),
                Instant.now().plusSeconds(3_600),
                Act.ofCatalogue("test", "a leak"));
        flow(1, "in", "feed", "visits");
        flow(2, "out", "visits", "near");
        register("hidden units", hidden.apply("""
                secret1-owner is secret1医院 at 510104                          2014-01-01..
                secret2-helper is secret2科技 at 510104                         2014-01-01..
                secret1-office is secret1委员会 at 510104                        2014-01-01..
                secret1-office performs HEALTH_ADMINISTRATION for 510100         2014-01-01..
                secret1-office supervises secret1-owner in ALL                 2014-01-01..
                secret1-owner has LEADER_IN_CHARGE secret1长 of secret1甲         2020-01-01..2021-01-01
                """));
        register("hidden data", hidden.apply("""
                secret1-owner answers PRIMARY for near                          2018-01-01..
                secret2-helper answers JOINT for feed                           2018-01-01..
                secret1-owner answers PRIMARY for secret1-far                   2018-01-01..
                copy of near is held by secret2-helper                          2018-01-01..
                copy of secret1-far is held by secret1-owner                    2018-01-01..
                secret1-owner entrusts secret2-helper with near as secret1-paper 2024-02-01..2027-02-01
                secret1-owner entrusts secret2-helper with secret1-far as secret2-paper 2024-02-01..2027-02-01
                """));
        classify(unit(hidden.apply("secret1-owner")), "near", hidden.apply("secret1"));
        classify(unit(hidden.apply("secret1-owner")), hidden.apply("secret1-far"), hidden.apply("secret1"));
        flow(3, hidden.apply("secret1-job"), "near", hidden.apply("secret1-far"), hidden.apply("secret1医院"));
        flow(4, hidden.apply("secret2-job"), hidden.apply("secret2-origin"), "feed", hidden.apply("secret1医院"));
        for (int i = 0; i < more; i++) {
            register(
                    "hidden more " + i,
                    hidden.apply(
                            "secret2-m%d is secret2医院%d at 510105 2014-01-01..\nsecret2-m%d answers PRIMARY for secret2-d%d 2018-01-01..2020-01-01"
                                    .formatted(i, i, i, i)));
            flow(10 + i, hidden.apply("secret2-mj") + i, hidden.apply("secret2-d") + i, hidden.apply("secret1-e") + i);
        }
        reach.readAnew();
    }

    private void register(String name, String sketch) {
        new Registers(ledger).record(AnsweringSketch.lines(name, sketch), ACT);
    }

    /** A unit says in its own register what data are, and names itself wherever it can. */
    private void classify(Urn by, String data, String name) {
        Urn register = Line.register(by, "classes");
        Period always = new Period(Instant.parse("2018-01-01T00:00:00Z"), Period.OPEN);
        Grounds grounds = new Grounds(List.of("SZ-3"), List.of(name + "分级表"));
        new Registers(ledger)
                .record(
                        List.of(
                                new DataClass(
                                                DataTheme.EMR,
                                                Whether.NO,
                                                Sensitivity.NOT_TOLD,
                                                NationalGrade.NOT_TOLD,
                                                null,
                                                Upkeep.NOT_TOLD)
                                        .line(register, "class " + data, dataset(data), always, grounds),
                                AnsweringLine.of(
                                        register,
                                        "entry " + data,
                                        Urn.of(Kind.DOCUMENT, name + "-ml-1"),
                                        dataset(data),
                                        Classification.NOT_KNOWN,
                                        always)),
                        ACT);
    }

    private void flow(int run, String job, String from, String to) {
        flow(run, job, from, to, "信息科");
    }

    /**
     * A later run tells more.
     *
     * @param owner as the producer writes it: whom nobody may see can stand there, too
     */
    private void flow(int run, String job, String from, String to, String owner) {
        new Recorder(ledger)
                .record(
                        new Observation.OfRun(
                                Instant.parse("2026-02-01T00:00:00Z").plusSeconds(60L * run),
                                "test",
                                Phase.COMPLETE,
                                new UUID(1, run),
                                new Job("etl", job, null, null, null, List.of(), Map.of()),
                                List.of(described(from, owner)),
                                List.of(described(to, owner)),
                                null,
                                null,
                                null,
                                null,
                                Map.of()),
                        ACT);
    }

    private static Dataset described(String name, String owner) {
        String said = name.contains("secret") ? name : "信息科";
        return new Dataset(
                "his", name, true, "数据 " + said, List.of(owner), List.of(), null, null, null, null, null, Map.of());
    }
}
