package org.suyuan.api.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.suyuan.api.Settings;

/** Starts the own Neo4j while the application is still being put together: each takes about as long as the other. */
public final class OpeningDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** A database that is on its way. */
    record Opening(CompletableFuture<Database> database) {
        Database await() {
            try {
                return database.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof CannotStart cannot) {
                    throw cannot;
                }
                throw failure;
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Settings settings;
        try {
            settings = Binder.get(context.getEnvironment()).bindOrCreate("suyuan", Settings.class);
        } catch (BindException wrong) {
            return; // The settings are bound again in their turn, and there the mistake is explained.
        }
        if (settings.neo4j().isOwn()) {
            Opening opening = new Opening(CompletableFuture.supplyAsync(() -> Database.open(settings)));
            context.getBeanFactory().registerSingleton("openingDatabase", opening);
        }
    }
}
