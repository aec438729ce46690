package org.suyuan.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.ledger.Scribe;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;
import tools.jackson.databind.json.JsonMapper;

/** Writes what becomes of API tokens; every change is one entry, and what is so already needs none. */
final class TokenScribe implements Scribe<TokenScribe.Task, Boolean> {
    private static final Statement CURRENT = Statement.of(Tokens.class, "currentToken");
    private static final JsonMapper JSON = new JsonMapper();

    sealed interface Task {}

    record Issue(ApiToken token, String digest, Act act) implements Task {}

    record Revoke(String id, Instant at, Act act) implements Task {}

    @Override
    public List<Outcome<Boolean>> write(List<Task> tasks, Page page) {
        Set<String> revokedOnPage = new HashSet<>();
        return tasks.stream()
                .map(task ->
                        task instanceof Issue issue ? issue(issue, page) : revoke((Revoke) task, revokedOnPage, page))
                .toList();
    }

    private static Outcome<Boolean> issue(Issue task, Page page) {
        ApiToken token = task.token();
        Urn urn = Tokens.urn(token.id());
        List<String> roles = token.roles().stream().map(Role::word).sorted().toList();
        Map<String, Object> payload = new TreeMap<>(Map.of(
                "id", token.id(),
                "name", token.name(),
                "roles", roles,
                "validUntil", token.valid().until().toString()));
        Map<String, Object> state = new TreeMap<>(
                Map.of("kind", "API_TOKEN", "name", token.name(), "roles", roles, "tokenDigest", task.digest()));
        Urn unit = token.unit();
        if (unit != null) {
            payload.put("unit", unit.text());
            state.put("unit", unit.text());
        }
        Entry entry = enter(task.act(), payload, urn, page);
        page.make(urn);
        page.open(Fact.state(urn, token.valid(), state), entry);
        return new Outcome.Done<>(true);
    }

    private static Outcome<Boolean> revoke(Revoke task, Set<String> revokedOnPage, Page page) {
        Urn urn = Tokens.urn(task.id());
        Optional<Row> found = page.tx().row(CURRENT, Map.of("urn", urn.text()));
        if (found.isEmpty()) {
            return new Outcome.Refused<>(Problem.of(Problem.Code.NOT_FOUND, "there is no token with this id"));
        }
        Row current = found.get();
        Period valid = new Period(current.instant("validFrom"), current.instant("validUntil"));
        if (!task.at().isBefore(valid.until()) || !revokedOnPage.add(task.id())) {
            return new Outcome.Done<>(false);
        }
        Entry entry = enter(
                task.act(), Map.of("id", task.id(), "validUntil", task.at().toString()), urn, page);
        Map<String, Object> state = new TreeMap<>(Map.of(
                "kind", "API_TOKEN",
                "name", current.text("name"),
                "roles", current.texts("roles"),
                "tokenDigest", current.text("tokenDigest")));
        current.textIf("unit").ifPresent(unit -> state.put("unit", unit));
        page.close(Held.of(current.text("held")), entry);
        Instant end = task.at().isAfter(valid.from()) ? task.at() : Times.after(valid.from());
        page.open(Fact.state(urn, new Period(valid.from(), end), state), entry);
        return new Outcome.Done<>(true);
    }

    private static Entry enter(Act act, Map<String, ?> payload, Urn about, Page page) {
        byte[] canonical = JSON.writeValueAsBytes(new TreeMap<>(payload));
        return page.enter(act, canonical, Map.of(), List.of(about), List.of());
    }
}
