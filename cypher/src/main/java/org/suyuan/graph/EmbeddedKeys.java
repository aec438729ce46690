package org.suyuan.graph;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokenManager;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.exceptions.SecurityException;

/**
 * Lets a driver in to the own Neo4j under the password of the process that runs just now. While none runs, every use of
 * the driver fails at once, instead of being tried again until the driver's patience ends.
 */
final class EmbeddedKeys implements AuthTokenManager {
    private final EmbeddedNeo4j neo4j;

    EmbeddedKeys(EmbeddedNeo4j neo4j) {
        this.neo4j = neo4j;
    }

    /** Fails if none runs, which the driver passes on as {@code AuthTokenManagerExecutionException}. */
    @Override
    public CompletionStage<AuthToken> getToken() {
        return neo4j.isAlive()
                ? CompletableFuture.completedFuture(token())
                : CompletableFuture.failedFuture(new IllegalStateException("the embedded Neo4j does not run just now"));
    }

    /** What was refused was the password of the process before this one, unless it is still the same. */
    @Override
    public boolean handleSecurityException(AuthToken refused, SecurityException why) {
        return !refused.equals(token());
    }

    private AuthToken token() {
        return AuthTokens.basic(neo4j.user(), neo4j.password());
    }
}
