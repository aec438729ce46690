package org.suyuan.authorization;

import java.util.Comparator;
import java.util.List;
import org.suyuan.model.Urn;

/**
 * Why an answer is what it is, or what is to be remarked about it.
 *
 * @param provisions the articles of the place that say so; none where it follows from what is known alone
 */
public record Reason(Code code, Urn about, List<Urn> provisions) implements Comparable<Reason> {
    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::code)
            .thenComparing(Reason::about)
            .thenComparing(reason -> reason.provisions().toString());

    public Reason {
        provisions = List.copyOf(provisions);
    }

    public Reason(Code code, Urn about) {
        this(code, about, List.of());
    }

    public enum Code {
        /** About a purpose: prohibited to everybody, so that no paper was looked at. */
        PROHIBITED_PURPOSE,
        /** About the unit: no paper, where the accountable unit's register states all. */
        NO_PAPER,
        /** About the unit: no paper, and the register does not claim to state all. */
        UNDECLARED_EXTENT,
        /** About the dataset: nobody answers for it, which is a finding where it has a live holding or entry. */
        NOBODY_ACCOUNTABLE,
        /** About the dataset: two units answer for it as the primary one, or one in two capacities, by what registers say. */
        ACCOUNTABILITY_AMBIGUOUS,
        /** About a paper that another narrows: not known. */
        PARENT_UNKNOWN,
        /** About an id of a paper: registers tell different papers under it, so that it is not known which is meant. */
        CONFLICTING_PAPERS,
        /** About a unit that is a party: not known. */
        UNIT_UNKNOWN,
        /** About a unit: which division governs it is not known. */
        DIVISION_UNKNOWN,
        /** About the dataset: its class is not known, so that neither is whether consent or approval is needed. */
        CLASS_UNKNOWN,
        /** About a provision that is cited: not known. */
        NORM_UNKNOWN,
        /** About a provision of another jurisdiction, which was ignored (decision 4). */
        FOREIGN_NORM,
        /** About a provision that was in force and is no longer; what was granted under it stays (decision 4, S20). */
        NORM_LAPSED,
        /** About the dataset: no jurisdiction says anything about it, so that defaults count. */
        NO_NORM,
        /** About a paper that cites no norm of its jurisdiction. */
        CITES_NOTHING,
        /** About a paper: registers tell its scope or its term in different ways, of which the one told last counts. */
        REGISTERS_DISAGREE,
        /** About the dataset: what it is used for was not told, so that any purpose that all papers give together is enough. */
        PURPOSE_NOT_TOLD,
        /** About the dataset: what is done with it was not told, so that any operation that all papers give together is enough. */
        OPERATION_NOT_TOLD,
        /** About a paper: there are more chains than are shown. */
        MORE_CHAINS
    }

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
