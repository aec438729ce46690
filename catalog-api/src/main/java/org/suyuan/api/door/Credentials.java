package org.suyuan.api.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.suyuan.access.ApiToken;
import org.suyuan.access.Tokens;
import org.suyuan.api.Settings;
import org.suyuan.model.Problem;
import org.suyuan.sight.Viewer;

/** Tells who comes with a secret: the bootstrap token, an API token or, where an issuer is trusted, a JWT. */
@Component
public final class Credentials {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final BootstrapToken bootstrap;
    private final Tokens tokens;
    private final Clock clock;
    private final ObjectProvider<JwtDecoder> decoder;
    private final JwtCallers jwtCallers;

    private final Cache<String, Optional<ApiToken>> found = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Outlives what may still be remembered, or be looked up just now, as valid. */
    private final Cache<String, Boolean> revoked =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED.multipliedBy(12)).build();

    Credentials(
            BootstrapToken bootstrap,
            Tokens tokens,
            Clock clock,
            ObjectProvider<JwtDecoder> decoder,
            Settings settings) {
        this.bootstrap = bootstrap;
        this.tokens = tokens;
        this.clock = clock;
        this.decoder = decoder;
        this.jwtCallers =
                new JwtCallers(settings.oidc().rolesClaim(), settings.oidc().unitClaim());
    }

    /**
     * Who holds this secret; empty if it opens nothing.
     *
     * @throws Problem UNAVAILABLE if that cannot be found out just now
     */
    Optional<Caller> callerWith(String secret) {
        if (bootstrap.is(secret)) {
            return Optional.of(BootstrapToken.CALLER);
        }
        if (secret.startsWith(Tokens.PREFIX)) {
            return found.get(secret, tokens::withSecret)
                    .filter(token -> token.isValidAt(clock.instant()))
                    .filter(token -> revoked.getIfPresent(token.id()) == null)
                    .map(token -> new Caller(
                            Caller.ofToken(token.id()), token.name(), token.roles(), new Viewer(token.unit())));
        }
        JwtDecoder trusted = decoder.getIfAvailable();
        return trusted == null ? Optional.empty() : decoded(secret, trusted).flatMap(jwtCallers::of);
    }

    /** Whether anybody may come with a JWT. */
    public boolean trustsAnIssuer() {
        return decoder.getIfAvailable() != null;
    }

    /** From now on a token opens nothing here; other instances notice within {@link #REMEMBERED}. */
    public void forget(String tokenId) {
        revoked.put(tokenId, true);
    }

    private static Optional<Jwt> decoded(String text, JwtDecoder decoder) {
        try {
            return Optional.of(decoder.decode(text));
        } catch (BadJwtException bad) {
            return Optional.empty();
        } catch (JwtException unreachable) {
            throw Problem.of(Problem.Code.UNAVAILABLE, "the issuer's keys cannot be fetched just now");
        }
    }
}
