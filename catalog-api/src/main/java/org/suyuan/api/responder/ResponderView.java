package org.suyuan.api.responder;

import java.time.Instant;
import java.util.List;
import org.suyuan.incident.Responder;
import org.suyuan.model.Urn;

/**
 * A responder as an administrator sees it.
 *
 * @param caller as it was given: the id of a token, or the subject of a JWT
 * @param divisions codes
 */
record ResponderView(
        String id,
        String caller,
        String incident,
        List<String> units,
        List<String> divisions,
        Instant from,
        Instant until) {
    static ResponderView of(Responder responder) {
        String caller = responder.caller();
        return new ResponderView(
                responder.id(),
                caller.substring(caller.indexOf('/') + 1),
                responder.incident(),
                responder.scope().units().stream().map(Urn::text).toList(),
                responder.scope().divisions(),
                responder.valid().from(),
                responder.valid().until());
    }
}
