package org.suyuan.incident;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/** Lets responders in, ends that, and accounts for what they use it for. */
public final class Responders {
    /** No right is given for longer; it is prolonged by giving another. */
    public static final Duration LONGEST = Duration.ofDays(3);

    private static final Statement ALL = Statement.of(Responders.class, "responders");
    private static final Statement CALLED = Statement.of(Responders.class, "responderCalled");
    private static final Statement LYING = Statement.of(Responders.class, "lying");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Graph graph;
    private final Ledger ledger;
    private final Clock clock;
    private final ResponderScribe scribe = new ResponderScribe();

    public Responders(Graph graph, Ledger ledger, Clock clock) {
        this.graph = graph;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Lets somebody respond to an incident from now on.
     *
     * @param act who decides so, and why: that must be said
     * @throws Problem UNPROCESSABLE if {@code until} is not within {@link #LONGEST} from now or a unit is not known, BAD_REQUEST if no
     *     reason is given
     */
    public Responder open(String caller, String incident, Scope scope, Instant until, Act act) {
        if (act.reason().isBlank()) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "X-Reason", null, "why somebody is to respond");
        }
        Instant now = Times.micros(clock.instant());
        Instant end = Times.micros(until);
        if (!now.isBefore(end) || end.isAfter(now.plus(LONGEST))) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "/until",
                    until.toString(),
                    "a time after now, at most " + LONGEST.toHours() + " hours ahead");
        }
        requireKnown(scope.units(), now);
        Responder responder = new Responder(newId(), caller, incident, scope, new Period(now, end));
        ledger.record(scribe, new ResponderScribe.Open(responder, act.as("responder.open")));
        return responder;
    }

    /**
     * Ends a right now; one that has ended stays as it is.
     *
     * @throws Problem NOT_FOUND if there never was such a right
     */
    public void end(String id, Act act) {
        ledger.record(scribe, new ResponderScribe.End(id, Times.micros(clock.instant()), act.as("responder.end")));
    }

    /** The rights that hold now, the oldest first. */
    public List<Responder> all() {
        Map<String, ?> now = Map.of("now", Times.micros(clock.instant()));
        return graph.read(tx -> tx.rows(ALL, now).stream().map(Responder::of).toList());
    }

    /** The rights of one caller that hold now, the oldest first. */
    public List<Responder> called(String caller) {
        Map<String, ?> asked = Map.of("responder", caller, "now", Times.micros(clock.instant()));
        return graph.read(
                tx -> tx.rows(CALLED, asked).stream().map(Responder::of).toList());
    }

    /**
     * Accounts for a use and waits until that is durable.
     *
     * @param shown which units are shown by which right
     * @param account who asks, and why
     * @throws Problem FORBIDDEN if one of the rights has ended meanwhile: then nothing may be shown
     */
    void use(Map<Responder, List<Urn>> shown, Act account) {
        Act act = new Act("responder.use", account.actor(), "responder", account.reason(), account.request());
        ledger.record(scribe, new ResponderScribe.Use(shown, Times.micros(clock.instant()), act));
    }

    /** What was mistyped would give nothing, and that in the middle of an incident. */
    private void requireKnown(List<Urn> units, Instant now) {
        Map<String, ?> asked = Map.of("units", units.stream().map(Urn::text).toList(), "now", now);
        int known = graph.read(tx -> tx.rows(LYING, asked)).size();
        if (known < units.size()) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "/units",
                    (units.size() - known) + " unknown",
                    "urns of units that registers tell of");
        }
    }

    private static String newId() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
