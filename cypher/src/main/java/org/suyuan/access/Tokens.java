package org.suyuan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/**
 * Issues, finds and revokes API tokens. Of a secret only its SHA-256 is kept: it has 256 random bits, so that a slow hash
 * would protect nothing more.
 */
public final class Tokens {
    /** What every secret begins with, so that scanners of source code can find one that leaked. */
    public static final String PREFIX = "suyuan_";

    private static final Statement BY_DIGEST = Statement.of(Tokens.class, "tokenByDigest");
    private static final Statement ALL = Statement.of(Tokens.class, "tokens");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Graph graph;
    private final Ledger ledger;
    private final Clock clock;
    private final TokenScribe scribe = new TokenScribe();

    public Tokens(Graph graph, Ledger ledger, Clock clock) {
        this.graph = graph;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A new token and its secret, which nobody can be told again. */
    public record Issued(ApiToken token, String secret) {}

    /**
     * Issues a token that is valid from now.
     *
     * @param unit on whose behalf it asks; null if it sees everything
     *
     * @throws Problem UNPROCESSABLE if it would have expired already
     */
    public Issued issue(String name, Set<Role> roles, @Nullable Urn unit, Instant expiresAt, Act act) {
        Instant now = Times.micros(clock.instant());
        Instant until = Times.micros(expiresAt);
        if (!now.isBefore(until) || until.isAfter(Period.OPEN)) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "/expiresAt",
                    "not in the future",
                    "a time after now, before year 9999");
        }
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        ApiToken token = new ApiToken(HexFormat.of().formatHex(random(8)), name, roles, unit, new Period(now, until));
        ledger.record(scribe, new TokenScribe.Issue(token, digest(secret), act.as("token.issue")));
        return new Issued(token, secret);
    }

    /**
     * Ends a token now; one that has ended stays as it is.
     *
     * @throws Problem NOT_FOUND if there never was such a token
     */
    public void revoke(String id, Act act) {
        Instant now = Times.micros(clock.instant());
        ledger.record(scribe, new TokenScribe.Revoke(id, now, act.as("token.revoke")));
    }

    /** The token with this secret, if it is valid now. */
    public Optional<ApiToken> withSecret(String secret) {
        Map<String, ?> asked = Map.of("digest", digest(secret), "now", Times.micros(clock.instant()));
        return graph.read(tx -> tx.row(BY_DIGEST, asked).map(Tokens::tokenOf));
    }

    /** Every token ever issued, the ended ones included, in the order of their issue. */
    public List<ApiToken> all() {
        return graph.read(
                tx -> tx.rows(ALL, Map.of()).stream().map(Tokens::tokenOf).toList());
    }

    static Urn urn(String id) {
        return Urn.of(Kind.AUTHORIZATION, "token", id);
    }

    static ApiToken tokenOf(Row row) {
        List<String> parts = new Urn(row.text("urn")).parts();
        Set<Role> roles = row.texts("roles").stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        Period valid = new Period(row.instant("validFrom"), row.instant("validUntil"));
        return new ApiToken(
                parts.get(parts.size() - 1),
                row.text("name"),
                roles,
                row.textIf("unit").map(Urn::new).orElse(null),
                valid);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
