package org.suyuan.api.asked;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.json.Json;
import org.suyuan.ledger.Act;
import org.suyuan.model.Urn;

/**
 * Something that was asked, without anything that may be a patient's.
 *
 * @param account who asked, by what right, why, and in which request
 * @param unit on whose behalf; null for who sees everything
 * @param door by which it came
 * @param operation its name, if it has one
 * @param document what was asked, apart from its variables; null at doors that have but one question
 * @param outcome {@code ok}, or the code of the first error
 * @param hidden how many things the answer said that it hides
 */
record Question(
        Instant at,
        Act account,
        @Nullable Urn unit,
        String door,
        String operation,
        @Nullable Document document,
        Json variables,
        String outcome,
        long hidden) {

    /** The line that tells it. It holds the digest of the line before, so that none can be changed or taken out unseen. */
    String line(String before) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("before", new Json.Text(before));
        members.put("at", new Json.Text(at.toString()));
        members.put("caller", new Json.Text(account.actor()));
        members.put("unit", unit == null ? Json.Word.NULL : new Json.Text(unit.text()));
        members.put("request", new Json.Text(account.request()));
        members.put("door", new Json.Text(door));
        members.put("operation", new Json.Text(operation));
        members.put("document", document == null ? Json.Word.NULL : new Json.Text(document.digest()));
        members.put("variables", variables);
        members.put("reason", new Json.Text(account.reason()));
        members.put("outcome", new Json.Text(outcome));
        members.put("hidden", new Json.Num(Long.toString(hidden)));
        return new Json.Obj(members).written();
    }
}
