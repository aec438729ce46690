package org.suyuan.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suyuan.accountability.Facts.Answers;
import org.suyuan.accountability.Facts.Paper;
import org.suyuan.accountability.Facts.PostOf;
import org.suyuan.accountability.Facts.Supervises;
import org.suyuan.accountability.Link.Acting;
import org.suyuan.accountability.Link.Held;
import org.suyuan.accountability.Link.Owes;
import org.suyuan.authorization.Accountability.Claim;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Hop;
import org.suyuan.model.Urn;
import org.suyuan.register.Grounds;
import org.suyuan.unit.Named;
import org.suyuan.unit.Performers.Performer;
import org.suyuan.unit.Place;
import org.suyuan.unit.PostKind;
import org.suyuan.unit.Told;

/** Lays the chain of accountability out of facts: pure, and the same for the same facts in whatever order they came. */
final class Chain {
    /** The papers by which somebody acts for who gave them, not for itself. */
    static final Set<Authorization.Kind> ACTING = Set.of(
            Authorization.Kind.PUBLIC_DELEGATION, Authorization.Kind.ENTRUSTMENT, Authorization.Kind.SUB_ENTRUSTMENT);

    private static final Comparator<Link> BY_UNIT = Comparator.comparing(
                    (Link link) -> link.unit().urn())
            .thenComparing(link -> link.told().openedBy());

    private final Facts facts;
    private final Instant at;

    Chain(Facts facts, Instant at) {
        this.facts = facts;
        this.at = at;
    }

    /** Null of a unit, and of a copy of nothing. */
    @Nullable Status status() {
        return facts.data().isEmpty()
                ? null
                : Status.of(counting().stream()
                        .map(one -> new Claim(one.unit(), one.capacity()))
                        .toList());
    }

    private List<Answers> counting() {
        return facts.answering().stream().filter(this::counts).toList();
    }

    private boolean counts(Answers one) {
        return !facts.party(one.unit()).isOver(at);
    }

    /** Who is there, of those whose posts, supervisors and authorities are asked for. */
    List<Urn> answerers() {
        return facts.answerers().stream()
                .filter(unit -> !facts.party(unit).isOver(at))
                .toList();
    }

    /** Whether registers claim to state every paper about the data for each of those who answer; not if nobody does. */
    boolean isDeclared() {
        List<Answers> counting = counting();
        return !counting.isEmpty()
                && counting.stream().allMatch(one -> facts.extents().stream()
                        .anyMatch(extent -> extent.unit().equals(one.unit()) && extent.covers(one.dataset())));
    }

    /**
     * All links.
     *
     * @param acting the rights of those who act for who answers; of papers that do not carry, those of these are told
     * @param hidden things that they tell of and the asker may not see
     * @param above the codes of divisions, upward
     * @param authorities by division
     */
    List<Link> links(
            WhoAnswers.Acting acting, Set<Urn> hidden, List<String> above, Map<String, List<Performer>> authorities) {
        List<Link> links = new ArrayList<>();
        links.addAll(holders());
        links.addAll(accountable());
        links.addAll(posts());
        links.addAll(supervisors());
        links.addAll(healthAuthorities(above, authorities));
        links.addAll(acting(acting.rights(), acting.papers(), hidden));
        return links;
    }

    private List<Link> holders() {
        return facts.holding().stream()
                .map(one -> link(Link.Kind.HOLDER, one.unit(), facts.of(), one.told()))
                .sorted(BY_UNIT)
                .toList();
    }

    private List<Link> accountable() {
        return facts.answering().stream()
                .map(one -> link(Link.Kind.ACCOUNTABLE, one.unit(), one.dataset(), one.told())
                        .as(one.capacity(), counts(one)))
                .sorted(Comparator.comparing(Link::capacity).thenComparing(BY_UNIT))
                .toList();
    }

    private List<Link> posts() {
        return facts.posts().stream()
                .map(one -> link(
                                Link.Kind.POST,
                                one.unit(),
                                one.unit(),
                                one.post().told())
                        .with(held(one)))
                .sorted(Comparator.comparing((Link link) -> link.unit().urn())
                        .thenComparing(
                                link -> Objects.requireNonNull(link.post()).urn())
                        .thenComparing(link -> link.told().openedBy()))
                .toList();
    }

    private static Held held(PostOf one) {
        String kind = one.post().kind();
        return new Held(
                one.post().urn(),
                one.post().title(),
                kind.isEmpty() ? null : PostKind.valueOf(kind),
                one.post().holder());
    }

    /** The posts of a unit. */
    List<Held> postsOf(Urn unit) {
        return facts.posts().stream()
                .filter(one -> one.unit().equals(unit))
                .map(Chain::held)
                .toList();
    }

    /** The nearest first: those of who answers, then those of these, and so on. */
    private List<Link> supervisors() {
        Map<Urn, Integer> distance = distances();
        return facts.supervising().stream()
                .map(one -> link(Link.Kind.SUPERVISOR, one.supervisor(), one.supervised(), one.told())
                        .in(one.domain()))
                .sorted(Comparator.comparing((Link link) -> distance.getOrDefault(link.about(), Integer.MAX_VALUE))
                        .thenComparing(Link::about)
                        .thenComparing(Link::domain)
                        .thenComparing(BY_UNIT))
                .toList();
    }

    private Map<Urn, Integer> distances() {
        Map<Urn, Integer> distance = new HashMap<>();
        Set<Urn> ring = new HashSet<>(facts.answerers());
        for (int steps = 0; !ring.isEmpty(); steps++) {
            Set<Urn> above = new HashSet<>();
            for (Urn unit : ring) {
                distance.put(unit, steps);
            }
            for (Supervises one : facts.supervising()) {
                if (ring.contains(one.supervised()) && !distance.containsKey(one.supervisor())) {
                    above.add(one.supervisor());
                }
            }
            ring = above;
        }
        return distance;
    }

    private static List<Link> healthAuthorities(List<String> above, Map<String, List<Performer>> authorities) {
        List<Link> links = new ArrayList<>();
        for (String division : above) {
            Urn about = new Place(division).urn();
            authorities
                    .getOrDefault(division, List.of())
                    .forEach(one -> links.add(Link.of(Link.Kind.HEALTH_AUTHORITY, one.unit(), "", about, one.told())));
        }
        return links;
    }

    private List<Link> acting(Collection<EffectiveRight> rights, Set<Urn> speaking, Set<Urn> hidden) {
        Map<Urn, Paper> papers = new LinkedHashMap<>();
        facts.papers().stream()
                .filter(paper -> speaking.contains(paper.urn()))
                .sorted(Comparator.comparing(Paper::urn))
                .forEach(paper -> papers.put(paper.urn(), paper));
        List<Link> links = new ArrayList<>();
        Set<Urn> gone = new HashSet<>();
        Map<Urn, Set<Urn>> carried = new HashMap<>();
        for (EffectiveRight right : rights) {
            if (right.chain().isEmpty() || hidden.contains(right.holder())) {
                continue;
            }
            Hop last = right.chain().get(right.chain().size() - 1);
            Paper paper = papers.get(last.paper().urn());
            if (paper == null) {
                continue;
            }
            if (carried.computeIfAbsent(paper.urn(), any -> new HashSet<>()).add(right.holder())) {
                last.paper().novations().forEach(one -> gone.add(one.from()));
                links.add(acting(right, last, paper, hidden));
            }
        }
        for (Paper paper : papers.values()) {
            for (Urn grantee : paper.grantees()) {
                Set<Urn> holders = carried.getOrDefault(paper.urn(), Set.of());
                if (!holders.contains(grantee) && !(gone.contains(grantee) && !holders.isEmpty())) {
                    Urn grantor =
                            paper.grantors().isEmpty() ? null : paper.grantors().get(0);
                    Acting acting = new Acting(paper.kind(), named(grantor), List.of(paper.urn()), true, List.of());
                    links.add(link(kindOf(paper), grantee, paper.urn(), paper.told())
                            .by(acting, false));
                }
            }
        }
        links.sort(Comparator.comparing((Link link) -> !link.counts())
                .thenComparing(
                        link -> Objects.requireNonNull(link.acting()).chain().size())
                .thenComparing(Link::about)
                .thenComparing(BY_UNIT));
        return links;
    }

    private Link acting(EffectiveRight right, Hop last, Paper paper, Set<Urn> hidden) {
        List<Owes> duties = Duty.of(right).stream()
                .filter(duty -> duty.paper().equals(paper.urn()) && !hidden.contains(duty.bearer()))
                .map(duty -> new Owes(
                        duty.share(),
                        Objects.requireNonNull(named(duty.bearer())),
                        duty.provisions().stream()
                                .map(article -> article.parts().get(0))
                                .toList()))
                .toList();
        List<Urn> chain = right.chain().stream()
                .map(hop -> hop.paper().urn())
                .filter(urn -> !hidden.contains(urn))
                .toList();
        Urn grantor = last.grantor();
        Acting acting = new Acting(
                paper.kind(),
                grantor == null || hidden.contains(grantor) ? null : named(grantor),
                chain,
                Hop.isEndWritten(right.chain()),
                duties);
        Told told = paper.told();
        Set<String> evidence = new LinkedHashSet<>(told.grounds().evidence());
        last.evidence().forEach(one -> evidence.add(one.text()));
        Grounds grounds = new Grounds(told.grounds().provisions(), List.copyOf(evidence));
        Told proved = new Told(right.effective(), told.known(), grounds, told.line(), told.openedBy());
        return link(kindOf(paper), right.holder(), paper.urn(), proved).by(acting, true);
    }

    private static Link.Kind kindOf(Paper paper) {
        return paper.kind().isEntrustment() ? Link.Kind.PROVIDER : Link.Kind.DELEGATE;
    }

    private @Nullable Named named(@Nullable Urn unit) {
        if (unit == null) {
            return null;
        }
        Party party = facts.parties().get(unit);
        return party == null ? Named.unknown(unit) : party.unit();
    }

    private Link link(Link.Kind kind, Urn unit, Urn about, Told told) {
        Party party = facts.parties().get(unit);
        return party == null
                ? Link.of(kind, Named.unknown(unit), "", about, told)
                : Link.of(
                        kind,
                        party.unit(),
                        party.phase(at).map(Party.Phase::code).orElse(""),
                        about,
                        told);
    }
}
