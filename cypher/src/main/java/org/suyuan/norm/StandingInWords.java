package org.suyuan.norm;

import java.time.LocalDate;
import java.util.List;

/** Says how an instrument stands, with the days and decisions that make it so. */
final class StandingInWords {
    private StandingInWords() {}

    static Text of(Instrument instrument, Standing standing, LocalDate repealed, List<String> repealers) {
        Days days = instrument.validity();
        Continuation decided = instrument.continuation();
        LocalDate end = repealed.isBefore(days.until()) ? repealed : days.until();
        return switch (standing) {
            case NOT_YET_IN_FORCE ->
                new Text("自" + days.from() + "起施行，此日尚未施行", "not yet in force, which it is from " + days.from());
            case IN_FORCE -> new Text("现行有效" + endZh(end), "in force" + endEn(end));
            case TRIAL_IN_FORCE -> new Text("试行中" + endZh(end), "in force on trial" + endEn(end));
            case CONTINUED_BY_DECISION ->
                new Text(
                        "自" + days.until() + "起经决定继续适用" + endZh(decided.until()) + "：" + decided.by(),
                        "continued from " + days.until() + endEn(decided.until()) + " by " + decided.by());
            case LAPSED -> lapsed(days, decided);
            case REPEALED ->
                new Text(
                        "自" + repealed + "起废止，由" + String.join("、", repealers) + "所废",
                        "repealed from " + repealed + " by " + String.join(", ", repealers));
            case UNKNOWN -> new Text("施行日期不明", "the day it came into force is not known");
        };
    }

    private static Text lapsed(Days days, Continuation decided) {
        return switch (decided.decision()) {
            case UNKNOWN ->
                new Text(
                        "自" + days.until() + "起期满失效，是否续行尚未认定",
                        "lapsed from " + days.until() + "; whether it was continued has not been found out");
            case RENEWED ->
                new Text(
                        "续行至" + decided.until() + "，其后失效：" + decided.by(),
                        "continued until " + decided.until() + " by " + decided.by() + ", lapsed since");
            case REPLACED ->
                new Text(
                        "自" + days.until() + "起失效，由" + decided.by() + "取代",
                        "lapsed from " + days.until() + ", replaced by " + decided.by());
            case LAPSED ->
                new Text(
                        "自" + days.until() + "起失效：" + decided.by(),
                        "lapsed from " + days.until() + " according to " + decided.by());
        };
    }

    private static String endZh(LocalDate until) {
        return until.equals(Days.OPEN) ? "" : "，至" + until + "（不含）止";
    }

    private static String endEn(LocalDate until) {
        return until.equals(Days.OPEN) ? "" : " until " + until + ", that day not included";
    }
}
