package org.suyuan.authorization.suites;

import java.util.List;

/** How the members of a set are found. */
sealed interface Rewrite {
    /** Whoever is told to be in it. */
    record Told(List<String> allowed) implements Rewrite {}

    /** Whoever is in another set of the same object. */
    record Same(String relation) implements Rewrite {}

    /** Whoever is in a set of an object that this one is told to be related to: of any such object, or of all. */
    record Through(String tupleset, String relation, boolean all) implements Rewrite {}

    record Either(List<Rewrite> parts) implements Rewrite {}

    record Both(List<Rewrite> parts) implements Rewrite {}

    record ButNot(Rewrite base, Rewrite less) implements Rewrite {}

    record Nobody() implements Rewrite {}
}
