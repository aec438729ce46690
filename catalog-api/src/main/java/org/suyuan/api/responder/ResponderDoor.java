package org.suyuan.api.responder;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
import org.suyuan.incident.Responder;
import org.suyuan.incident.Responders;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;
import org.suyuan.norm.Divisions;
import org.suyuan.norm.Norms;

/** Lets somebody respond to an incident for a time, lists who may, and ends that. */
@RestController
@RequestMapping("/api/v1/responders")
final class ResponderDoor {
    private static final int LARGEST = 256 << 10;

    private final Responders responders;
    private final Tokens tokens;
    private final Credentials credentials;
    private final Divisions divisions;

    ResponderDoor(Responders responders, Tokens tokens, Credentials credentials, Norms norms) {
        this.responders = responders;
        this.tokens = tokens;
        this.credentials = credentials;
        this.divisions = norms.divisions();
    }

    @PostMapping
    ResponseEntity<ResponderView> open(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Body.type(request, Set.of(Body.JSON));
        ResponderRequest wish = ResponderRequest.read(Body.bytes(request, LARGEST), divisions);
        Responder responder = responders.open(
                idOf(wish.caller()),
                wish.incident(),
                wish.scope(),
                wish.until(),
                act("responder.open", request, caller));
        return ResponseEntity.created(URI.create("/api/v1/responders/" + responder.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(ResponderView.of(responder));
    }

    @GetMapping
    ResponseEntity<List<ResponderView>> all() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(responders.all().stream().map(ResponderView::of).toList());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        responders.end(id, act("responder.end", request, caller));
        return ResponseEntity.noContent().build();
    }

    /** What no token is called is the subject of a JWT. */
    private String idOf(String caller) {
        if (tokens.all().stream().anyMatch(token -> token.id().equals(caller))) {
            return Caller.ofToken(caller);
        }
        if (credentials.trustsAnIssuer()) {
            return Caller.ofSubject(caller);
        }
        throw Problem.field(
                Problem.Code.UNPROCESSABLE,
                "/caller",
                Screening.quote(caller),
                "the id of a token: none has this one, and no issuer of JWTs is trusted");
    }

    private static Act act(String kind, HttpServletRequest request, Caller caller) {
        return Acts.of(kind, request, caller, Role.ADMIN);
    }
}
