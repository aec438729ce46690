package org.suyuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** Every statement of the house: its header is true, Neo4j takes it, and somebody asks it. */
@GraphTest
class StatementsIT {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PARAMETER = Pattern.compile("\\$([a-zA-Z]+)");
    private static final Pattern BY_URN = Pattern.compile("(\\w+)\\.urn STARTS WITH|\\((\\w+):\\w+ \\{urn: \\w+\\(");

    private static final Map<Statement, Explained> EXPLAINED = new ConcurrentHashMap<>();

    private record Explained(List<String> columns, Plan plan) {}

    @BeforeAll
    static void loadEveryClass() throws ClassNotFoundException {
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.suyuan")) {
            Class.forName(one.getName());
        }
    }

    static Stream<Statement> statements() throws ClassNotFoundException {
        loadEveryClass();
        return Statement.loaded().values().stream()
                .filter(statement -> Statement.class.getClassLoader().getResource(statement.path()) != null)
                .sorted((a, b) -> a.path().compareTo(b.path()));
    }

    @Test
    void everyFileIsAskedBySomebody() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Set<String> onDisk = files.map(RESOURCES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".cypher") && !name.contains("/migrations/"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(Statement.loaded().keySet()).containsAll(onDisk);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void itsHeaderIsTrueAndNeo4jTakesIt(Statement statement) {
        Set<String> used = PARAMETER
                .matcher(withoutComments(statement.text()))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(statement.parameters())).isEqualTo(used);

        assertThat(explained(statement).columns()).isEqualTo(statement.columns());
    }

    @ParameterizedTest
    @MethodSource("reaching")
    void reachIsExpandedPruned(Statement statement) {
        Set<String> walks = operators(planOf(statement)).stream()
                .filter(operator -> operator.contains("VarLengthExpand") || operator.contains("Trail"))
                .collect(Collectors.toSet());

        assertThat(walks).isNotEmpty().allMatch(operator -> operator.contains("Pruning,BFS"));
    }

    /** What the plan is depends on what the graph held when it was made: no test sees them all, so the index is named. */
    @ParameterizedTest
    @MethodSource("looking")
    void whatIsFoundByPartOfAUrnOrOneMadeUpNamesItsIndex(Statement statement) {
        assertThat(BY_URN.matcher(statement.text())
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(name -> !Pattern.compile("USING INDEX( SEEK)? " + name + ":Thing\\(urn\\)")
                                .matcher(statement.text())
                                .find()))
                .isEmpty();
    }

    /**
     * In a catalogue that is still empty a scan costs Neo4j as little as a seek, and it keeps such a plan while the
     * catalogue grows; an index named for a hint that it cannot use it takes, and scans.
     */
    @ParameterizedTest
    @MethodSource("looking")
    void nothingIsScanned(Statement statement) {
        assertThat(operators(planOf(statement))).noneMatch(operator -> operator.contains("Scan"));
    }

    private static Plan planOf(Statement statement) {
        return explained(statement).plan();
    }

    /** What Neo4j makes of a statement. To plan it takes longer than all that is asked of the plan, so it is done once. */
    private static Explained explained(Statement statement) {
        return EXPLAINED.computeIfAbsent(statement, one -> {
            Map<String, Object> parameters = new HashMap<>();
            one.parameters().forEach(name -> parameters.put(name, null));
            try (Driver driver = driver();
                    Session session = driver.session()) {
                Result result = session.run("EXPLAIN " + one.sent(), Map.of("in", parameters));
                return new Explained(result.keys(), result.consume().plan());
            }
        });
    }

    /** All but those that list whatever there is of something that is few. */
    static Stream<Statement> looking() throws ClassNotFoundException {
        return statements()
                .filter(statement -> !Set.of("tokens", "appliedMigrations").contains(statement.name()));
    }

    static Stream<Statement> reaching() throws ClassNotFoundException {
        return statements()
                .filter(statement -> statement.name().startsWith("reached")
                        || statement.text().contains(")* ("));
    }

    private static Set<String> operators(Plan plan) {
        Set<String> all = new HashSet<>(List.of(plan.operatorType()));
        plan.children().forEach(child -> all.addAll(operators(child)));
        return all;
    }

    private static Driver driver() {
        TestNeo4j neo4j = TestNeo4j.shared();
        return Graph.driver(neo4j.uri(), neo4j.user(), neo4j.password());
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
    }
}
