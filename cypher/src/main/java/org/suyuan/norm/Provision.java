package org.suyuan.norm;

import java.util.List;

/**
 * An article of an instrument, or a part of one.
 *
 * @param id such as {@code SC-14}, of a part {@code SC-14c}
 * @param row the id of the whole article; its own if it is no part
 * @param otherIds further ids by which the same part is cited
 * @param instrument the id of its instrument
 * @param article where it stands, as the instrument counts: 第十四条
 * @param summary what it says, in our own words
 * @param terms its terms of art, in Chinese and as written
 * @param owedBy whom it binds, empowers or speaks to
 * @param owedTo to whom; empty if to nobody in particular
 * @param when what triggers it, and by when; empty if it says nothing of it
 * @param informational why there is nothing to check in it; empty if there is
 * @param units the departments it charges by name, exactly as written (QH)
 * @param openEnded whether it charges others besides these, whom it does not name
 * @param parts in their order; none of a part
 */
public record Provision(
        String id,
        String row,
        List<String> otherIds,
        String instrument,
        String article,
        Kind kind,
        Text summary,
        List<String> terms,
        List<Party> owedBy,
        List<Party> owedTo,
        Text when,
        Text informational,
        List<String> units,
        boolean openEnded,
        List<Provision> parts) {

    public enum Kind {
        /** 应当. */
        DUTY,
        /** 不得. */
        PROHIBITION,
        /** 可以. */
        PERMISSION,
        /** 鼓励. */
        ENCOURAGEMENT,
        /** What words mean, whom and what the instrument covers, from when to when. */
        DEFINITION,
        /** 职权. */
        POWER
    }

    /**
     * Somebody in a norm.
     *
     * @param term as the instrument calls them
     */
    public record Party(RoleType role, String term) {}

    public Provision {
        otherIds = List.copyOf(otherIds);
        terms = List.copyOf(terms);
        owedBy = List.copyOf(owedBy);
        owedTo = List.copyOf(owedTo);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
    }

    Provision with(List<Provision> its) {
        return new Provision(
                id,
                row,
                otherIds,
                instrument,
                article,
                kind,
                summary,
                terms,
                owedBy,
                owedTo,
                when,
                informational,
                units,
                openEnded,
                its);
    }

    public boolean isPart() {
        return !id.equals(row);
    }
}
