package org.suyuan.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.FulltextSettings;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs one Neo4j on loopback for as long as the parent lives.
 *
 * <p>Arguments: the folder that holds the store, the size of the page cache in MiB, and the port, 0 for any that is free.
 * The first line of standard input is the password of the user {@code neo4j}; the end of standard input, which also comes
 * when the parent is killed, stops the database. Once it answers, one line {@code READY <port>} is printed; a start that
 * fails prints {@code FAILED <why>} and ends the process at once, whatever threads are left. While another process still
 * has the store, there is one line {@code WAITING <why>} before.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream parent = System.out;
        System.setOut(System.err);
        try {
            run(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]), parent);
        } catch (Throwable failure) {
            failure.printStackTrace();
            parent.println("FAILED " + rootOf(failure));
            Runtime.getRuntime().halt(1);
        }
        System.exit(0);
    }

    private static void run(Path home, long pageCacheMiB, int port, PrintStream parent) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (password == null || password.isBlank()) {
            throw new IllegalArgumentException("the first line of standard input must be the password");
        }

        StoreLock.await(home, () -> parent.println("WAITING another process still has the store in " + home));
        DatabaseManagementService service = start(home, pageCacheMiB, port);
        CountDownLatch parentDone = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, parentDone), "stop-neo4j"));
        service.database("system")
                .executeTransactionally(
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
        parent.println("READY " + boltPort(service));

        while (input.readLine() != null) {
            // The parent says nothing more: all that is awaited is the end of the stream.
        }
        parentDone.countDown();
    }

    /** A Ctrl-C in a terminal reaches this process too: the parent is given time to write what it has in hand. */
    private static void stop(DatabaseManagementService service, CountDownLatch parentDone) {
        try {
            parentDone.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        service.shutdown();
    }

    static DatabaseManagementService start(Path home, long pageCacheMiB, int port) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMiB))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                .setConfig(FulltextSettings.eventually_consistent_refresh_interval, Duration.ofSeconds(2))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofSeconds(1))
                .setConfig(HttpConnector.enabled, false)
                .build();
    }

    private static int boltPort(DatabaseManagementService service) {
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database("system");
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().replace('\n', ' ');
    }
}
