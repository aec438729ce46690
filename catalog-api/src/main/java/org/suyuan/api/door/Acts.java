package org.suyuan.api.door;

import jakarta.servlet.http.HttpServletRequest;
import org.suyuan.access.Role;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.ledger.Act;

/** Writes down who asks for a change, by what right and why. */
public final class Acts {
    private static final String REASON = "X-Reason";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;

    private Acts() {}

    /** The account of a request that needed a role to come this far. */
    public static Act of(String kind, HttpServletRequest request, Caller caller, Role needed) {
        String reason = request.getHeader(REASON);
        return of(kind, caller, needed, reason == null ? "" : HeaderText.of(reason), RequestId.of(request));
    }

    /** The same with a reason that was given elsewhere. */
    public static Act of(String kind, HttpServletRequest request, Caller caller, Role needed, String reason) {
        return of(kind, caller, needed, reason, RequestId.of(request));
    }

    static Act of(String kind, Caller caller, Role needed, String reason, String requestId) {
        return new Act(
                kind,
                kept(TextScreen.NAME, caller.name(), LONGEST_NAME),
                caller.by(needed).word(),
                kept(TextScreen.PROSE, reason, LONGEST_REASON),
                requestId);
    }

    /** Screened before it is cut: half a number would pass. */
    private static String kept(TextScreen screen, String text, int longest) {
        String plain = screen.screen(text.strip()).text().replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= longest ? plain : plain.substring(0, plain.offsetByCodePoints(0, cut(plain, longest)));
    }

    private static int cut(String text, int longest) {
        return Math.min(longest, text.codePointCount(0, text.length()));
    }
}
