package org.suyuan.custody;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;

/**
 * How data are kept up: how often they are renewed, how long they and the logs about them stay, how much of them there ought to be.
 *
 * @param updatePeriod as ISO 8601 has it, {@code P1M}; {@code P0D} at once; {@link #IRREGULAR}; empty if not told
 * @param retention likewise, {@code P30Y}; {@link #PERMANENT}; empty if not told
 * @param logRetention null if not told
 * @param expectedRows −1 if not told
 */
public record Upkeep(
        String updatePeriod, String retention, @Nullable LogRetention logRetention, long expectedRows) {
    public static final String IRREGULAR = "IRREGULAR";
    public static final String PERMANENT = "PERMANENT";
    public static final Upkeep NOT_TOLD = new Upkeep("", "", null, -1);

    private static final Pattern PERIOD = Pattern.compile("P[1-9]\\d{0,3}[DWMY]");
    private static final String AT_ONCE = "P0D";

    /** How long the logs of access have to stay at least (SZ-20). */
    public enum LogRetention {
        /** 六个月 */
        LOG_6M,
        /** 三年: of health records, medical certificates, archived records of care and other medical documents */
        LOG_3Y
    }

    /** @throws Problem UNPROCESSABLE if a period is none */
    public Upkeep {
        check("updatePeriod", updatePeriod, AT_ONCE, IRREGULAR);
        check("retention", retention, PERMANENT, PERMANENT);
        if (expectedRows < -1) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, "expectedRows", String.valueOf(expectedRows), "0 or more");
        }
    }

    private static void check(String field, String period, String one, String other) {
        boolean fits = period.isEmpty()
                || period.equals(one)
                || period.equals(other)
                || PERIOD.matcher(period).matches();
        if (!fits) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, field, period, "a period of ISO 8601, P1M, or " + other);
        }
    }
}
