package org.suyuan.api.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.suyuan.api.Settings;
import org.suyuan.api.Suyuan;
import org.suyuan.graph.EmbeddedNeo4j;
import org.suyuan.graph.Graph;

/** The Neo4j that the catalogue stands on: one that it starts, keeps running and ends itself, or one that others run. */
final class Database implements AutoCloseable {
    /** So that a supervisor sees that this was no wish of anybody's. */
    private static final int EXIT_CODE = 1;

    private final Settings.Neo4j settings;
    private final Optional<EmbeddedNeo4j> own;
    private final Optional<Keeper> keeper;

    private Database(Settings.Neo4j settings, Optional<EmbeddedNeo4j> own) {
        this.settings = settings;
        this.own = own;
        this.keeper =
                own.map(neo4j -> new Keeper(neo4j, new Restarts(settings.restarts()), () -> System.exit(EXIT_CODE)));
    }

    static Database open(Settings settings) {
        Settings.Neo4j neo4j = settings.neo4j();
        return neo4j.isOwn() ? own(settings.home(), neo4j) : new Database(neo4j, Optional.empty());
    }

    private static Database own(Path home, Settings.Neo4j settings) {
        Path besideJar = new ApplicationHome(Suyuan.class).getDir().toPath();
        Path software = EmbeddedNeo4j.findSoftware(besideJar)
                .orElseThrow(() -> new CannotStart(
                        "The catalogue's own Neo4j is not installed.",
                        "Build it with 'mvn package', put its folder 'neo4j' beside the jar, "
                                + "or name a server with SUYUAN_NEO4J_URI."));
        return new Database(settings, Optional.of(started(software, home, settings)));
    }

    private static EmbeddedNeo4j started(Path software, Path home, Settings.Neo4j settings) {
        try {
            return EmbeddedNeo4j.start(
                    software,
                    home.resolve("neo4j").toAbsolutePath(),
                    (int) settings.heap().toMegabytes(),
                    (int) settings.pageCache().toMegabytes(),
                    settings.patience());
        } catch (IllegalStateException failure) {
            throw new CannotStart(
                    "The catalogue's own Neo4j did not start: " + failure.getMessage(),
                    "If another catalogue runs on this folder, stop it or set SUYUAN_HOME to another one.");
        }
    }

    Driver driver() {
        return own.map(Graph::driver)
                .orElseGet(() -> Graph.driver(URI.create(settings.uri()), settings.user(), settings.password()));
    }

    /** False while the own Neo4j does not run; of others' nothing is known here. */
    boolean mayAnswer() {
        return own.map(EmbeddedNeo4j::isAlive).orElse(true);
    }

    /** A Ctrl-C reaches the own Neo4j, too: from now on it may end without being missed. */
    @EventListener
    void stopping(ContextClosedEvent event) {
        keeper.ifPresent(Keeper::close);
    }

    @Override
    public void close() {
        keeper.ifPresent(Keeper::close);
        own.ifPresent(EmbeddedNeo4j::close);
    }
}
