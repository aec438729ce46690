package org.suyuan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suyuan.accountability.Answer.MissingPost;
import org.suyuan.accountability.Link.Acting;
import org.suyuan.accountability.Link.Held;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** The parts of a sentence in one language, each with the mark that sets it off from what went before. */
abstract class Words {
    /** What things were called at the moment, in both languages. */
    interface Names {
        String zh(Urn thing);

        String en(Urn thing);
    }

    private final ZoneId zone;

    Words(ZoneId zone) {
        this.zone = zone;
    }

    abstract String opens(Urn subject, @Nullable Status status, String day);

    abstract String holds(Link link);

    abstract String answers(Link link);

    abstract String hasPost(Link link, Held post);

    abstract String supervises(Link link);

    abstract String isAuthority(Link link);

    abstract String acts(Link link, Acting acting);

    abstract String misses(MissingPost missing);

    abstract String ends();

    String tells(Link link) {
        return switch (link.kind()) {
            case HOLDER -> holds(link);
            case ACCOUNTABLE -> answers(link);
            case POST -> hasPost(link, Objects.requireNonNull(link.post()));
            case SUPERVISOR -> supervises(link);
            case HEALTH_AUTHORITY -> isAuthority(link);
            case DELEGATE, PROVIDER -> acts(link, Objects.requireNonNull(link.acting()));
        };
    }

    static String cited(List<String> articles, String open, String comma, String close) {
        return articles.isEmpty() ? "" : open + String.join(comma, articles) + close;
    }

    String day(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    static boolean isOpen(Period period) {
        return period.until().equals(Period.OPEN);
    }
}
