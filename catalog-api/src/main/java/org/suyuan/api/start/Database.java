package org.suyuan.api.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.boot.system.ApplicationHome;
import org.suyuan.api.Settings;
import org.suyuan.api.Suyuan;
import org.suyuan.graph.EmbeddedNeo4j;
import org.suyuan.graph.Graph;

/** The Neo4j that the catalogue stands on: one that it starts and ends itself, or one that others run. */
final class Database implements AutoCloseable {
    private final URI uri;
    private final String user;
    private final String password;
    private final Optional<EmbeddedNeo4j> own;

    private Database(URI uri, String user, String password, Optional<EmbeddedNeo4j> own) {
        this.uri = uri;
        this.user = user;
        this.password = password;
        this.own = own;
    }

    static Database open(Settings settings) {
        Settings.Neo4j neo4j = settings.neo4j();
        return neo4j.isOwn()
                ? own(settings.home(), neo4j)
                : new Database(URI.create(neo4j.uri()), neo4j.user(), neo4j.password(), Optional.empty());
    }

    private static Database own(Path home, Settings.Neo4j settings) {
        Path besideJar = new ApplicationHome(Suyuan.class).getDir().toPath();
        Path software = EmbeddedNeo4j.findSoftware(besideJar)
                .orElseThrow(() -> new CannotStart(
                        "The catalogue's own Neo4j is not installed.",
                        "Build it with 'mvn package', put its folder 'neo4j' beside the jar, "
                                + "or name a server with SUYUAN_NEO4J_URI."));
        EmbeddedNeo4j neo4j = started(software, home, settings);
        return new Database(neo4j.uri(), neo4j.user(), neo4j.password(), Optional.of(neo4j));
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
        return Graph.driver(uri, user, password);
    }

    /** False once the own Neo4j has died; of others' nothing is known here. */
    boolean mayAnswer() {
        return own.map(EmbeddedNeo4j::isAlive).orElse(true);
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedNeo4j::close);
    }
}
