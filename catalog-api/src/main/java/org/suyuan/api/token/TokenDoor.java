package org.suyuan.api.token;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suyuan.access.Role;
import org.suyuan.access.Tokens;
import org.suyuan.api.door.Acts;
import org.suyuan.api.door.Body;
import org.suyuan.api.door.Caller;
import org.suyuan.api.door.Credentials;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Urn;
import org.suyuan.unit.Units;

/** Hands out API tokens, lists them and takes them back. */
@RestController
@RequestMapping("/api/v1/tokens")
final class TokenDoor {
    private static final int LARGEST = 16 << 10;

    private final Tokens tokens;
    private final Credentials credentials;
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    TokenDoor(Tokens tokens, Credentials credentials, Units units, Ledger ledger, Clock clock) {
        this.tokens = tokens;
        this.units = units;
        this.ledger = ledger;
        this.credentials = credentials;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<TokenView> issue(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Body.type(request, Set.of(Body.JSON));
        Instant now = clock.instant();
        TokenRequest wish = TokenRequest.read(Body.bytes(request, LARGEST), now);
        Tokens.Issued issued = tokens.issue(
                wish.name(), wish.roles(), wish.unit(), wish.expiresAt(), act("token.issue", request, caller));
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(TokenView.of(issued.token(), clock.instant(), issued.secret(), remark(wish.unit())));
    }

    @GetMapping
    ResponseEntity<List<TokenView>> all() {
        Instant now = clock.instant();
        List<TokenView> views =
                tokens.all().stream().map(token -> TokenView.of(token, now)).toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(views);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        tokens.revoke(id, act("token.revoke", request, caller));
        credentials.forget(id);
        return ResponseEntity.noContent().build();
    }

    /** It may be told of later, so the token is issued all the same. */
    private @Nullable String remark(@Nullable Urn unit) {
        return unit == null || units.find(unit, ledger.moment(null, null)).isPresent()
                ? null
                : "nothing is told of " + unit + " yet; until a register does, this token sees nothing";
    }

    private static Act act(String kind, HttpServletRequest request, Caller caller) {
        return Acts.of(kind, request, caller, Role.ADMIN);
    }
}
