package org.suyuan.api.responder;

import java.time.Instant;
import java.util.List;
import org.suyuan.incident.Responder;
import org.suyuan.model.Urn;

/**
 * A responder as an administrator sees it.
 *
 * @param caller as it was given: the id of a token, or the subject of a JWT
 * @param callerIs whether that is a {@code token} or a {@code subject}: a misspelt token is somebody's subject
 * @param divisions codes
 */
record ResponderView(
        String id,
        String caller,
        String callerIs,
        String incident,
        List<String> units,
        List<String> divisions,
        Instant from,
        Instant until) {
    static ResponderView of(Responder responder) {
        String[] caller = responder.caller().split("/", 2);
        return new ResponderView(
                responder.id(),
                caller[1],
                caller[0],
                responder.incident(),
                responder.scope().units().stream().map(Urn::text).toList(),
                responder.scope().divisions(),
                responder.valid().from(),
                responder.valid().until());
    }
}
