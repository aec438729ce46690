package org.suyuan.accountability;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.accountability.Answer.MissingPost;
import org.suyuan.accountability.Link.Acting;
import org.suyuan.accountability.Link.Held;
import org.suyuan.accountability.Link.Owes;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Duty;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;
import org.suyuan.unit.PostKind;

/** The parts of a sentence in English. */
final class English extends Words {
    private final Names names;

    English(Names names, ZoneId zone) {
        super(zone);
        this.names = names;
    }

    @Override
    String opens(Urn subject, @Nullable Status status, String day) {
        String what = names.en(subject);
        return status == null
                ? "The chain of accountability of " + what + " on " + day
                : switch (status) {
                    case ONE -> "One unit answers for " + what + " on " + day;
                    case JOINT -> "Several units together answer for " + what + " on " + day;
                    case NONE -> "Nobody answers for " + what + " on " + day;
                    case AMBIGUOUS ->
                        "Who answers for " + what + " on " + day + " is not clear, since registers contradict";
                };
    }

    @Override
    String holds(Link link) {
        return "; " + name(link) + " holds this copy" + articles(link);
    }

    @Override
    String answers(Link link) {
        String as = as(Objects.requireNonNull(link.capacity()));
        String over = link.counts() ? "" : ", and is no more";
        return "; " + name(link) + as + over + articles(link);
    }

    private static String as(Capacity capacity) {
        return switch (capacity) {
            case PRIMARY -> " answers for it";
            case JOINT -> " answers for it jointly";
            case INTERIM_CUSTODIAN -> " keeps it for the time being";
        };
    }

    @Override
    String hasPost(Link link, Held post) {
        PostKind kind = post.kind();
        String title = post.title().isEmpty() ? kind == null ? "a post" : called(kind) : post.title();
        String filled = post.holder().isEmpty()
                ? kind != null && kind.isLeader() ? ", filled by nobody" : ""
                : ", filled by " + post.holder();
        return "; " + name(link) + " has " + title + filled + articles(link);
    }

    @Override
    String supervises(Link link) {
        String in =
                switch (Objects.requireNonNull(link.domain())) {
                    case STANDARD -> " in standards";
                    case RESOURCE -> " in resources";
                    case SERVICE -> " in services";
                    case SECURITY -> " in security";
                    case ALL -> "";
                };
        return "; " + name(link) + " supervises " + names.en(link.about()) + in + articles(link);
    }

    @Override
    String isAuthority(Link link) {
        return "; " + name(link) + " is the health authority of " + names.en(link.about()) + articles(link);
    }

    @Override
    String acts(Link link, Acting acting) {
        String by = acting.grantor() == null
                ? ""
                : " by " + names.en(acting.grantor().urn());
        String paper = "; " + acting.kind().en() + by + " to " + name(link);
        if (!link.counts()) {
            return paper + ", which does not carry" + articles(link);
        }
        Period term = link.told().valid();
        String open = acting.endWritten() ? ", open" : ", no end written";
        String until = isOpen(term) ? open : " until before " + day(term.until());
        return paper + " from " + day(term.from()) + until + articles(link) + duties(acting.duties());
    }

    private String duties(List<Owes> duties) {
        return duties.isEmpty()
                ? ""
                : ": " + duties.stream().map(this::owes).collect(Collectors.joining(", "))
                        + cited(duties.get(0).provisions(), " (", ", ", ")");
    }

    private String owes(Owes one) {
        return names.en(one.bearer().urn())
                + (one.share() == Duty.Share.MANAGES
                        ? " bears the specific management"
                        : " keeps guidance and supervision");
    }

    @Override
    String misses(MissingPost missing) {
        PostKind kind = missing.post().kind();
        String lacks = kind.isLeader() ? " has nobody as " : " has no ";
        String article = missing.post().provision();
        return "; " + names.en(missing.unit().urn()) + lacks + called(kind)
                + cited(article.isEmpty() ? List.of() : List.of(article), " (", ", ", ")");
    }

    private static String called(PostKind kind) {
        return switch (kind) {
            case TOP_LEADER -> "top leader";
            case LEADER_IN_CHARGE -> "leader in charge";
            case DATA_DEPARTMENT -> "responsible department";
            case SECURITY_POST -> "security department or post";
            case DATA_STAFF -> "staff for data";
            case TRACKING_PERSON -> "person to track";
            case DIRECTLY_RESPONSIBLE_SUPERVISOR -> "directly responsible supervisor";
            case DIRECTLY_RESPONSIBLE_PERSON -> "directly responsible person";
        };
    }

    @Override
    String ends() {
        return ".";
    }

    private String name(Link link) {
        return names.en(link.unit().urn());
    }

    private static String articles(Link link) {
        return cited(link.told().grounds().provisions(), " (", ", ", ")");
    }
}
