package org.suyuan.graph;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.AuthTokenManagerExecutionException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.suyuan.model.Problem;

/**
 * The one way to Neo4j, the same for the embedded one, a server and a cluster. Work runs in managed transactions, so it
 * is retried on passing faults and must not have effects outside its transaction. Reads see every write of this instance
 * that came before them: bookmarks are passed along.
 */
public final class Graph implements AutoCloseable {
    private final Driver driver;
    private final SessionConfig session;
    private final MeterRegistry meters;
    private final Duration slow;

    /**
     * @param database the name of the database
     * @param slow statements that take at least this long are named in the log
     */
    public Graph(Driver driver, String database, MeterRegistry meters, Duration slow) {
        this.driver = driver;
        this.session = SessionConfig.builder()
                .withDatabase(database)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.meters = meters;
        this.slow = slow;
    }

    /** A driver with the time-outs of the house. */
    public static Driver driver(URI uri, String user, String password) {
        return GraphDatabase.driver(uri, AuthTokens.basic(user, password), config());
    }

    /** The same for the own Neo4j, also after it was started again; while it does not run, everything fails at once. */
    public static Driver driver(EmbeddedNeo4j neo4j) {
        return GraphDatabase.driver(neo4j.uri(), new EmbeddedKeys(neo4j), config());
    }

    /**
     * It logs through SLF4J: the driver's own way formats every message with all its parameters before it finds that nobody
     * listens, which took a fifth of the time of a write.
     */
    @SuppressWarnings("deprecation") // what shall replace Logging is the logger that formats in vain
    private static Config config() {
        return Config.builder()
                .withUserAgent("suyuan")
                .withLogging(Logging.slf4j())
                .withMaxTransactionRetryTime(15, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(15, TimeUnit.SECONDS)
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                .build();
    }

    /**
     * Asks the graph.
     *
     * @throws Problem UNAVAILABLE if Neo4j cannot be reached
     */
    public <T> T read(Function<Tx, T> work) {
        return inSession(open -> open.executeRead(transaction -> work.apply(new Tx(transaction, meters, slow))));
    }

    /** The same, ended by Neo4j after {@code limit}. */
    public <T> T read(Duration limit, Function<Tx, T> work) {
        TransactionConfig config =
                TransactionConfig.builder().withTimeout(limit).build();
        return inSession(
                open -> open.executeRead(transaction -> work.apply(new Tx(transaction, meters, slow)), config));
    }

    /** Changes the graph. Only the ledger and the migrations may call this: no write goes without an account. */
    public <T> T write(Function<Tx, T> work) {
        return inSession(open -> open.executeWrite(transaction -> work.apply(new Tx(transaction, meters, slow))));
    }

    /**
     * The same for work that writes with one statement: each of its statements commits by itself, so that the one that
     * writes needs a single round trip where a transaction of its own needs four. Never retried: whether a write whose
     * answer was lost has happened is for the caller to find out.
     */
    public <T> T writeAtOnce(Function<Tx, T> work) {
        return inSession(open -> work.apply(new Tx(open, meters, slow)));
    }

    /** Has Neo4j plan a statement, as its file says it, without running it; the plan is kept for whoever asks it first. */
    public void plan(String text) {
        inSession(open -> open.run("EXPLAIN " + Statement.sent(text), Map.of("in", Map.of()))
                .consume());
    }

    /** Waits until new indexes are filled. */
    void awaitIndexes() {
        inSession(open -> open.run("CALL db.awaitIndexes(300)").consume());
    }

    private <T> T inSession(Function<Session, T> work) {
        try (Session open = driver.session(session)) {
            return work.apply(open);
        } catch (ServiceUnavailableException | SessionExpiredException | AuthTokenManagerExecutionException failure) {
            throw unreachable();
        }
    }

    /**
     * What is to be said of a failure that comes from Neo4j being out of reach; empty if it does not. For what asks the
     * driver without this class, as Spring Data does.
     */
    public static Optional<Problem> unreachable(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof ServiceUnavailableException
                    || one instanceof SessionExpiredException
                    || one instanceof AuthTokenManagerExecutionException) {
                return Optional.of(unreachable());
            }
        }
        return Optional.empty();
    }

    private static Problem unreachable() {
        return Problem.of(Problem.Code.UNAVAILABLE, "the graph database cannot be reached just now");
    }

    @Override
    public void close() {
        driver.close();
    }
}
