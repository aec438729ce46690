package org.suyuan.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;
import org.suyuan.unit.Named;
import org.suyuan.unit.PostKind;

/**
 * Something for which nobody answers, or too many do.
 *
 * @param unit whose gap it is: who answers or answered for the data, or holds a copy; null of data that no unit has to do with
 * @param dataset null where it is about a post or a paper of the unit
 * @param name what the dataset was called; empty where it is about none
 * @param post which post is missing; null where it is about data
 * @param authorization which paper outlives the unit; null where it is about anything else
 * @param primaries of two at once: who they are
 * @param articles those in force for the unit's division on that day; none where no norm there says anything
 * @param since from when it has been so without a break, in the world
 */
public record Gap(
        Kind kind,
        @Nullable Named unit,
        @Nullable Urn dataset,
        String name,
        @Nullable PostKind post,
        @Nullable Urn authorization,
        List<Urn> primaries,
        Instant since,
        List<String> articles) {

    /** What is amiss. */
    public enum Kind {
        /** Nobody answers for data that are there (R-ORG-01). */
        NOBODY,
        /** Nobody but an interim custodian does (R-ORG-01). */
        INTERIM_ONLY,
        /** Two units do so as the primary one (R-ORG-05). */
        TWO_PRIMARIES,
        /** Who is said to is no more (R-ORG-06). */
        CEASED,
        /** Who answers for data lacks a post that the norms of its place ask for (R-ORG-03, R-ORG-04). */
        POST_MISSING,
        /** A paper is neither over nor revoked though its grantor, or the only one who holds it, is no more (R-CHG-11). */
        AUTHORIZATION_OUTLIVES;

        /** Of which parameter the articles ask for it to be otherwise; a missing post has an article of its own. */
        String asked() {
            return switch (this) {
                case NOBODY, INTERIM_ONLY -> "accountable.unit";
                case TWO_PRIMARIES -> "accountable.primary";
                case CEASED, AUTHORIZATION_OUTLIVES -> "handover.recipients";
                case POST_MISSING -> "leader.posts";
            };
        }
    }

    public Gap {
        primaries = List.copyOf(primaries);
        articles = List.copyOf(articles);
    }

    /** Its place among the gaps of one unit: posts, papers, data. */
    String item() {
        Urn what = dataset == null ? authorization : dataset;
        return post == null ? Objects.toString(what, "") : "post " + post.name();
    }
}
