package org.suyuan.api.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.suyuan.graph.Graph;
import org.suyuan.model.Problem;

/** Has Neo4j plan statements while the rest still starts, so that the first event and the first questions do not wait for it. */
final class Plans {
    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

    /** What every write needs, then the large questions, of which one takes Neo4j up to three seconds. */
    private static final List<String> FILES = List.of(
            "classpath*:org/suyuan/ledger/*.cypher",
            "classpath*:org/suyuan/lineage/history/*.cypher",
            "classpath*:org/suyuan/authorization/keeping/*.cypher",
            "classpath*:org/suyuan/accountability/whoAnswers.cypher");

    private Plans() {}

    static void prepare(Graph graph) {
        Thread thread = new Thread(() -> planAll(graph), "plans");
        thread.setDaemon(true);
        thread.start();
    }

    private static void planAll(Graph graph) {
        try {
            for (String pattern : FILES) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    graph.plan(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | Problem | Neo4jException unplanned) {
            LOG.debug("some statements are planned when they are first asked", unplanned);
        }
    }
}
