package org.suyuan.authorization.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Root;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.model.Urn;

/** The parts of a sentence in one language, each with the mark that sets it off from what went before. */
abstract class Tongue {
    private final ZoneId zone;

    Tongue(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether the unit may do what it asks. */
    abstract String answer(Status status, Request request);

    /** Where the right begins. */
    abstract String begins(Root root, Request request);

    /**
     * What a paper gives.
     *
     * @param endWritten whether one that does not end is open because it says so
     */
    abstract String gives(Hop hop, boolean endWritten);

    /** Where the chain breaks, and in what. */
    abstract String breaks(Hop hop, Failure failure);

    abstract String owes(Duty duty);

    abstract String lacks(Deficit deficit);

    abstract String remarks(Reason reason);

    abstract String end();

    /** The day that an instant begins or lies in. */
    String day(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    /** Articles by their short ids, in brackets; nothing if there are none. */
    static String cited(List<Urn> provisions, String open, String comma, String close) {
        return provisions.isEmpty()
                ? ""
                : provisions.stream().map(Tongue::shortId).collect(Collectors.joining(comma, open, close));
    }

    private static String shortId(Urn provision) {
        List<String> parts = provision.parts();
        return parts.get(parts.size() - 1);
    }
}
