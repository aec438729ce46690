package org.suyuan.graphql;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.accountability.Answer;
import org.suyuan.accountability.AnswerSentence;
import org.suyuan.accountability.Link;
import org.suyuan.accountability.Status;
import org.suyuan.accountability.WhoAnswers;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Duty;
import org.suyuan.graphql.UnitsShown.NamedShown;
import org.suyuan.graphql.UnitsShown.ToldShown;
import org.suyuan.ledger.Moment;
import org.suyuan.lineage.Reason;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;
import org.suyuan.unit.Named;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.Told;

/** The type {@code Accountability}; {@code moment} and {@code sight} are what its lists are asked for. */
record AccountabilityShown(
        Urn of,
        List<Urn> datasets,
        @Nullable Status status,
        List<LinkShown> links,
        List<MissingPostShown> missingPosts,
        List<String> withoutAuthority,
        long answersForCount,
        long supervisesCount,
        List<AnswerSentence.Fragment> sentence,
        List<AnswerSentence.Fragment> sentenceEn,
        boolean complete,
        List<Reason> reasons,
        List<Urn> frontier,
        int hidden,
        long revision,
        Moments.Shown asOf,
        Moment moment,
        Sight sight) {
    static AccountabilityShown of(Answer answer, Sight sight) {
        return new AccountabilityShown(
                answer.of(),
                answer.datasets(),
                answer.status(),
                answer.links().stream().map(LinkShown::of).toList(),
                answer.missingPosts().stream().map(MissingPostShown::of).toList(),
                answer.withoutAuthority(),
                answer.answersFor(),
                answer.supervises(),
                answer.sentence().zh(),
                answer.sentence().en(),
                answer.reasons().isEmpty(),
                answer.reasons(),
                answer.frontier(),
                answer.hidden(),
                answer.moment().revision(),
                Moments.Shown.of(answer.moment()),
                answer.moment(),
                sight);
    }

    private static @Nullable Urn register(Told told) {
        return told.register().isEmpty() ? null : new Urn(told.register());
    }

    /** The type {@code AccountabilityLink}. */
    record LinkShown(
            Link.Kind kind,
            NamedShown unit,
            String code,
            Urn about,
            boolean counts,
            @Nullable Capacity capacity,
            Supervision.@Nullable Domain domain,
            @Nullable PostShown post,
            @Nullable ActingShown acting,
            @Nullable Urn register,
            ToldShown told) {
        static LinkShown of(Link link) {
            Link.Held post = link.post();
            Link.Acting acting = link.acting();
            return new LinkShown(
                    link.kind(),
                    NamedShown.of(link.unit()),
                    link.code(),
                    link.about(),
                    link.counts(),
                    link.capacity(),
                    link.domain(),
                    post == null ? null : new PostShown(post.urn(), post.title(), post.kind(), post.holder()),
                    acting == null ? null : ActingShown.of(acting),
                    AccountabilityShown.register(link.told()),
                    ToldShown.of(link.told()));
        }
    }

    /** The type {@code AccountabilityPost}. */
    record PostShown(Urn urn, String title, @Nullable PostKind postKind, String holder) {}

    /** The type {@code ActingFor}. */
    record ActingShown(
            Authorization.Kind kind, @Nullable NamedShown grantor, List<Urn> chain, int depth, List<DutyShown> duties) {
        static ActingShown of(Link.Acting acting) {
            Named grantor = acting.grantor();
            return new ActingShown(
                    acting.kind(),
                    grantor == null ? null : NamedShown.of(grantor),
                    acting.chain(),
                    acting.chain().size(),
                    acting.duties().stream()
                            .map(one -> new DutyShown(one.share(), NamedShown.of(one.bearer()), one.provisions()))
                            .toList());
        }
    }

    /** The type {@code ActingDuty}. */
    record DutyShown(Duty.Share share, NamedShown bearer, List<String> articles) {}

    /** The type {@code MissingPost}. */
    record MissingPostShown(
            NamedShown unit, PostKind postKind, @Nullable String article) {
        static MissingPostShown of(Answer.MissingPost missing) {
            String article = missing.post().provision();
            return new MissingPostShown(
                    NamedShown.of(missing.unit()), missing.post().kind(), article.isEmpty() ? null : article);
        }
    }

    /** The type {@code AccountabilityListed}. */
    record ListedShown(Urn urn, String name, @Nullable String nameToday, ToldShown told) {
        static ListedShown of(WhoAnswers.Listed one) {
            NamedShown thing = NamedShown.of(one.thing());
            return new ListedShown(thing.urn(), thing.name(), thing.nameToday(), ToldShown.of(one.told()));
        }
    }

    /** The type {@code AccountabilityVersions}. */
    record VersionsShown(
            List<VersionShown> versions,
            boolean complete,
            List<Reason> reasons,
            List<Urn> frontier,
            int hidden,
            long revision,
            Moments.Shown asOf) {
        static VersionsShown of(WhoAnswers.Versions found) {
            return new VersionsShown(
                    found.versions().stream().map(VersionShown::of).toList(),
                    found.reasons().isEmpty(),
                    found.reasons(),
                    List.of(),
                    found.hidden(),
                    found.moment().revision(),
                    Moments.Shown.of(found.moment()));
        }
    }

    /** The type {@code AccountabilityVersion}. */
    record VersionShown(
            NamedShown unit,
            Capacity capacity,
            OffsetDateTime knownFrom,
            @Nullable OffsetDateTime knownUntil,
            @Nullable Urn register,
            long openedBy,
            ToldShown told) {
        static VersionShown of(WhoAnswers.Version one) {
            return new VersionShown(
                    NamedShown.of(one.unit()),
                    one.capacity(),
                    Moments.shown(one.told().known().from()),
                    Moments.shownEnd(one.told().known().until()),
                    AccountabilityShown.register(one.told()),
                    one.told().openedBy(),
                    ToldShown.of(one.told()));
        }
    }
}
