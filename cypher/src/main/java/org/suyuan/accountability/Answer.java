package org.suyuan.accountability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.unit.Named;

/**
 * Who answers for something at a moment, and the chain around that.
 *
 * @param datasets whose accountability was looked at: of a field or a holding, the dataset that it belongs to
 * @param status null of a unit, which answers for itself, and where the asker may not see all who answer
 * @param links in the order in which one would tell them: holder, accountable, posts, supervisors, health authorities upward, and
 *     those who act for them, the shorter chain first
 * @param withoutAuthority the codes of divisions on the way up for which nobody is known to be the health authority
 * @param answersFor how many datasets a unit answers for, whoever asks
 * @param supervises how many units a unit supervises, whoever asks
 * @param hidden how many things around it the asker may not see; nothing else tells of them
 * @param reasons why it may not be all; none if it is
 * @param frontier units that are only named, or of which the division is not known
 */
public record Answer(
        Urn of,
        List<Urn> datasets,
        @Nullable Status status,
        List<Link> links,
        List<MissingPost> missingPosts,
        List<String> withoutAuthority,
        long answersFor,
        long supervises,
        AnswerSentence sentence,
        int hidden,
        List<Reason> reasons,
        List<Urn> frontier,
        Moment moment) {

    /** A post that the norms of a unit's division ask for and that it has not, or nobody fills. */
    public record MissingPost(Named unit, PostsOwed.Owed post) {}

    public Answer {
        datasets = List.copyOf(datasets);
        links = List.copyOf(links);
        missingPosts = List.copyOf(missingPosts);
        withoutAuthority = List.copyOf(withoutAuthority);
        reasons = List.copyOf(reasons);
        frontier = List.copyOf(frontier);
    }
}
