package org.suyuan.accountability;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suyuan.accountability.Facts.Answers;
import org.suyuan.accountability.Facts.Data;
import org.suyuan.accountability.Facts.Paper;
import org.suyuan.accountability.Facts.Supervises;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;

/**
 * Facts without what a viewer may not see. It is taken out before anything is made of them, so that no link, sentence, post or
 * authority tells of it. Those above a unit that is seen are seen with it, all the way up.
 *
 * @param hidden what was taken out
 * @param hiddenAnswerers those of it that answer
 */
record Shade(Facts facts, Set<Urn> hidden, Set<Urn> hiddenAnswerers, Sight sight) {
    Shade {
        hidden = Set.copyOf(hidden);
        hiddenAnswerers = Set.copyOf(hiddenAnswerers);
    }

    static Shade over(Facts facts, Sight sight) {
        if (!sight.isLimited()) {
            return new Shade(facts, Set.of(), Set.of(), sight);
        }
        Set<Urn> mentioned = mentioned(facts);
        Set<Urn> seen = new HashSet<>(sight.visible(mentioned));
        List<Answers> answering = facts.answering().stream()
                .filter(one -> seen.contains(one.unit()) && seen.contains(one.dataset()))
                .toList();
        List<Supervises> supervising = above(
                facts.supervising(),
                facts.answerers().stream().filter(seen::contains).collect(Collectors.toSet()));
        supervising.forEach(one -> seen.add(one.supervisor()));
        Map<Urn, Party> parties = facts.parties().entrySet().stream()
                .filter(one -> seen.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Facts shaded = new Facts(
                facts.of(),
                facts.data().stream().filter(one -> seen.contains(one.urn())).toList(),
                answering,
                facts.holding().stream()
                        .filter(one -> seen.contains(one.unit()))
                        .toList(),
                facts.posts().stream().filter(one -> seen.contains(one.unit())).toList(),
                supervising,
                facts.papers().stream()
                        .filter(one -> seen.contains(one.urn()))
                        .map(one -> new Paper(
                                one.urn(),
                                one.kind(),
                                only(one.grantors(), seen),
                                only(one.grantees(), seen),
                                one.told()))
                        .toList(),
                facts.extents(),
                parties,
                facts.answersFor(),
                facts.supervises());
        mentioned.removeAll(seen);
        return new Shade(
                shaded,
                mentioned,
                facts.answerers().stream().filter(mentioned::contains).collect(Collectors.toSet()),
                sight);
    }

    /** Whether all who answer are seen: if not, it is not for this viewer to know whether that is clear. */
    boolean isWhole() {
        return hiddenAnswerers.isEmpty();
    }

    /** What is hidden: besides of the facts, of some rights that follow from them. */
    Set<Urn> hiddenWith(Collection<EffectiveRight> rights) {
        Set<Urn> more = new LinkedHashSet<>();
        for (EffectiveRight right : rights) {
            more.add(right.holder());
            right.chain().forEach(hop -> {
                more.add(hop.paper().urn());
                more.add(hop.holder());
                Urn grantor = hop.grantor();
                if (grantor != null) {
                    more.add(grantor);
                }
            });
        }
        more.removeAll(facts.parties().keySet());
        more.removeAll(sight.visible(more));
        more.addAll(hidden);
        return more;
    }

    private static Set<Urn> mentioned(Facts facts) {
        Set<Urn> mentioned = new LinkedHashSet<>(facts.parties().keySet());
        facts.data().stream().map(Data::urn).forEach(mentioned::add);
        facts.answering().forEach(one -> mentioned.addAll(List.of(one.unit(), one.dataset())));
        facts.holding().forEach(one -> mentioned.add(one.unit()));
        facts.supervising().forEach(one -> mentioned.addAll(List.of(one.supervisor(), one.supervised())));
        facts.papers().forEach(one -> {
            mentioned.add(one.urn());
            mentioned.addAll(one.grantors());
            mentioned.addAll(one.grantees());
        });
        return mentioned;
    }

    private static List<Supervises> above(List<Supervises> all, Set<Urn> units) {
        Set<Urn> reached = new HashSet<>(units);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Supervises one : all) {
                grows |= reached.contains(one.supervised()) && reached.add(one.supervisor());
            }
        }
        return all.stream().filter(one -> reached.contains(one.supervised())).toList();
    }

    private static List<Urn> only(List<Urn> units, Set<Urn> seen) {
        return units.stream().filter(seen::contains).toList();
    }
}
