package org.suyuan.accountability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Duty;
import org.suyuan.model.Urn;
import org.suyuan.unit.Named;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.Told;

/**
 * One thing that is so between a unit and what it has to do with, with the article, evidence and register it rests on.
 *
 * @param unit as it was called at the moment, with today's name beside
 * @param code its unified social credit code then; empty if it had none or none is known, and of health authorities
 * @param about a dataset, a holding, another unit, a division, or the paper by which a provider acts
 * @param counts false for what is told and yet does not hold: a unit that is no more, a paper that does not carry
 * @param post of links of kind POST
 * @param acting of links of kind DELEGATE and PROVIDER
 */
public record Link(
        Kind kind,
        Named unit,
        String code,
        Urn about,
        boolean counts,
        @Nullable Capacity capacity,
        Supervision.@Nullable Domain domain,
        @Nullable Held post,
        @Nullable Acting acting,
        Told told) {

    public enum Kind {
        /** Holds the copy that was asked about. */
        HOLDER,
        /** Answers for the data (SC-5, CQ-10, SZ-6). */
        ACCOUNTABLE,
        /** Has a post, which somebody fills or nobody. */
        POST,
        /** Supervises the unit that it is about, as a register states. */
        SUPERVISOR,
        /** Is the health authority of the division that it is about. */
        HEALTH_AUTHORITY,
        /** Acts for who answers, by public delegation. */
        DELEGATE,
        /** Works on the data for who answers, by entrustment. */
        PROVIDER
    }

    /** A post: {@code kind} is null if nothing was told of it. */
    public record Held(Urn urn, String title, @Nullable PostKind kind, String holder) {}

    /**
     * How somebody acts for another.
     *
     * @param grantor who gave the paper; null if it is not known
     * @param chain the papers from the root down, this one last
     * @param endWritten whether, if it does not end, that is because the topmost paper says so
     * @param duties who guides and supervises and who manages (decision 14); none where the paper does not carry
     */
    public record Acting(
            Authorization.Kind kind, @Nullable Named grantor, List<Urn> chain, boolean endWritten, List<Owes> duties) {
        public Acting {
            chain = List.copyOf(chain);
            duties = List.copyOf(duties);
        }
    }

    /** A share of the duty for what a provider does, and the articles of the place that divide it so. */
    public record Owes(Duty.Share share, Named bearer, List<String> provisions) {
        public Owes {
            provisions = List.copyOf(provisions);
        }
    }

    static Link of(Kind kind, Named unit, String code, Urn about, Told told) {
        return new Link(kind, unit, code, about, true, null, null, null, null, told);
    }

    Link as(Capacity capacity, boolean counts) {
        return new Link(kind, unit, code, about, counts, capacity, domain, post, acting, told);
    }

    Link in(Supervision.Domain domain) {
        return new Link(kind, unit, code, about, counts, capacity, domain, post, acting, told);
    }

    Link with(Held post) {
        return new Link(kind, unit, code, about, counts, capacity, domain, post, acting, told);
    }

    Link by(Acting acting, boolean counts) {
        return new Link(kind, unit, code, about, counts, capacity, domain, post, acting, told);
    }
}
