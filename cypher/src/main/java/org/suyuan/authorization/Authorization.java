package org.suyuan.authorization;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * A paper that gives units a right to data, as it was known at one instant.
 *
 * @param grantors who gave it; none where it is the law itself that gives
 * @param grantees to whom; all where it is given to everybody
 * @param parents the papers that it narrows, any one of which may carry it (decision 9); with none it is a root
 * @param granted the day it was given, on which its norm had to be in force (decision 4)
 * @param revoked from when to when it was revoked: as a rule without end
 * @param novations where a party gave way to another by an agreement of all three (decision 7)
 * @param provisions the articles that it cites
 */
public record Authorization(
        Urn urn,
        Kind kind,
        SortedSet<Urn> grantors,
        Extent grantees,
        SortedSet<Urn> parents,
        Scope scope,
        Instant granted,
        List<Period> revoked,
        List<Period> suspended,
        List<Novation> novations,
        Basis basis,
        List<Urn> provisions) {

    /** The kinds of paper, each with its word in Chinese and English. */
    public enum Kind {
        MANDATE("法定职责", "statutory mandate"),
        PUBLIC_DELEGATION("行政委托", "public delegation"),
        ENTRUSTMENT("委托", "entrustment"),
        SUB_ENTRUSTMENT("转委托", "sub-entrustment"),
        SHARING("共享授权", "sharing grant"),
        OPEN_LICENCE("开放许可", "open licence"),
        APPROVAL_ABROAD("出境批准", "approval to go abroad"),
        DIRECT_DISCLOSURE("直接提供", "direct disclosure"),
        EMERGENCY("应急", "emergency basis"),
        STAFF_PERMISSION("人员权限", "staff permission");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /** Whether the law gives this right: a flow that rests on such a paper alone is {@link Coverage#BY_LAW}. */
        public boolean isByLaw() {
            return this == MANDATE || this == EMERGENCY || this == DIRECT_DISCLOSURE;
        }

        public boolean isEntrustment() {
            return this == ENTRUSTMENT || this == SUB_ENTRUSTMENT;
        }
    }

    /** A party gives way to another, from an instant on. */
    public record Novation(Urn from, Urn to, Instant at) {}

    public Authorization {
        grantors = sorted(grantors);
        parents = sorted(parents);
        revoked = inOrder(revoked);
        suspended = inOrder(suspended);
        novations = novations.stream()
                .sorted(Comparator.comparing(Novation::at)
                        .thenComparing(Novation::from)
                        .thenComparing(Novation::to))
                .toList();
        provisions = List.copyOf(provisions);
    }

    public boolean isRoot() {
        return parents.isEmpty();
    }

    /**
     * Whether the law itself gives this right, without a unit that grants it (decision 3). An emergency or a disclosure that
     * nobody grants rests on the law that it cites no less than a mandate does (SZ-11, SZ-37).
     */
    public boolean isTheLaw() {
        return grantors.isEmpty() && isRoot() && kind.isByLaw();
    }

    private static List<Period> inOrder(List<Period> periods) {
        return periods.stream()
                .sorted(Comparator.comparing((Period one) -> one.from()).thenComparing(Period::until))
                .toList();
    }

    private static SortedSet<Urn> sorted(Collection<Urn> urns) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(urns));
    }

    /** Whether it gives the same, to and by the same, and hangs on the same; whatever it rests on and has befallen it. */
    public boolean saysSame(Authorization other) {
        return kind == other.kind
                && grantors.equals(other.grantors)
                && grantees.equals(other.grantees)
                && parents.equals(other.parents)
                && scope.equals(other.scope);
    }
}
