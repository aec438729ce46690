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

/** The parts of a sentence in Chinese. */
final class Chinese extends Words {
    private final Names names;

    Chinese(Names names, ZoneId zone) {
        super(zone);
        this.names = names;
    }

    @Override
    String opens(Urn subject, @Nullable Status status, String day) {
        String what = names.zh(subject) + "于" + day;
        return status == null
                ? what + "的责任链"
                : switch (status) {
                    case ONE -> what + "有一个责任单位";
                    case JOINT -> what + "由多个单位共同负责";
                    case NONE -> what + "没有责任单位";
                    case AMBIGUOUS -> what + "的责任单位不明确，登记互相矛盾";
                };
    }

    @Override
    String holds(Link link) {
        return "；" + name(link) + "持有该副本" + articles(link);
    }

    @Override
    String answers(Link link) {
        String as = as(Objects.requireNonNull(link.capacity()));
        return "；" + name(link) + (link.counts() ? "为" + as : "登记为" + as + "，但已不存续") + articles(link);
    }

    private static String as(Capacity capacity) {
        return switch (capacity) {
            case PRIMARY -> "责任方";
            case JOINT -> "共同责任方";
            case INTERIM_CUSTODIAN -> "临时保管方";
        };
    }

    @Override
    String hasPost(Link link, Held post) {
        PostKind kind = post.kind();
        String title = post.title().isEmpty() ? kind == null ? "一个岗位" : called(kind) : post.title();
        String filled =
                post.holder().isEmpty() ? kind != null && kind.isLeader() ? "，无人任职" : "" : "，由" + post.holder() + "任职";
        return "；" + name(link) + "设有" + title + filled + articles(link);
    }

    @Override
    String supervises(Link link) {
        String in =
                switch (Objects.requireNonNull(link.domain())) {
                    case STANDARD -> "在标准方面";
                    case RESOURCE -> "在资源方面";
                    case SERVICE -> "在服务方面";
                    case SECURITY -> "在安全方面";
                    case ALL -> "";
                };
        return "；" + name(link) + in + "监督" + names.zh(link.about()) + articles(link);
    }

    @Override
    String isAuthority(Link link) {
        return "；" + name(link) + "为" + names.zh(link.about()) + "的卫生健康主管部门" + articles(link);
    }

    @Override
    String acts(Link link, Acting acting) {
        String by = acting.grantor() == null ? "" : names.zh(acting.grantor().urn());
        String paper = "；" + by + "给予" + name(link) + "的" + acting.kind().zh();
        if (!link.counts()) {
            return paper + "当时不能支持" + articles(link);
        }
        Period term = link.told().valid();
        String open = acting.endWritten() ? "起长期有效" : "起，未写明截止时间";
        String until = isOpen(term) ? open : "起至" + day(term.until()) + "前有效";
        return paper + "自" + day(term.from()) + until + articles(link) + duties(acting.duties());
    }

    private String duties(List<Owes> duties) {
        return duties.isEmpty()
                ? ""
                : "：" + duties.stream().map(this::owes).collect(Collectors.joining("，"))
                        + cited(duties.get(0).provisions(), "（", "、", "）");
    }

    private String owes(Owes one) {
        return names.zh(one.bearer().urn()) + (one.share() == Duty.Share.MANAGES ? "承担具体管理责任" : "承担指导监督责任");
    }

    @Override
    String misses(MissingPost missing) {
        PostKind kind = missing.post().kind();
        String lacks = kind.isLeader() ? "没有人任" : "没有设";
        String article = missing.post().provision();
        return "；" + names.zh(missing.unit().urn()) + lacks + called(kind)
                + cited(article.isEmpty() ? List.of() : List.of(article), "（", "、", "）");
    }

    static String called(PostKind kind) {
        return switch (kind) {
            case TOP_LEADER -> "一把手";
            case LEADER_IN_CHARGE -> "分管负责人";
            case DATA_DEPARTMENT -> "责任部门";
            case SECURITY_POST -> "安全管理部门或岗位";
            case DATA_STAFF -> "专职或兼职工作人员";
            case TRACKING_PERSON -> "跟踪管理人员";
            case DIRECTLY_RESPONSIBLE_SUPERVISOR -> "直接负责的主管人员";
            case DIRECTLY_RESPONSIBLE_PERSON -> "直接责任人";
        };
    }

    @Override
    String ends() {
        return "。";
    }

    private String name(Link link) {
        return names.zh(link.unit().urn());
    }

    private static String articles(Link link) {
        return cited(link.told().grounds().provisions(), "（", "、", "）");
    }
}
