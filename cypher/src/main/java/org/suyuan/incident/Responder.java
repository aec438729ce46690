package org.suyuan.incident;

import org.suyuan.graph.Row;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * Somebody who, because of an incident and for a time, may see how units are reached that they would not see else.
 *
 * @param id names this right in requests; not secret
 * @param caller who it is, as whoever guards the door tells callers apart
 * @param incident its id at the installation
 * @param valid from its opening until it ends by itself, or was ended
 */
public record Responder(String id, String caller, String incident, Scope scope, Period valid) {
    /** From the columns {@code urn}, {@code state}, {@code validFrom} and {@code validUntil}. */
    static Responder of(Row row) {
        Row state = row.row("state");
        return new Responder(
                new Urn(row.text("urn")).parts().get(1),
                state.text("responder"),
                state.text("incident"),
                new Scope(state.texts("units").stream().map(Urn::new).toList(), state.texts("divisions")),
                new Period(row.instant("validFrom"), row.instant("validUntil")));
    }

    static Urn urn(String id) {
        return Urn.of(Kind.AUTHORIZATION, "responder", id);
    }

    Urn urn() {
        return urn(id);
    }
}
