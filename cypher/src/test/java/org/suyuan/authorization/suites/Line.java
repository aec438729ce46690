package org.suyuan.authorization.suites;

import java.util.Locale;

/**
 * What becomes of one assertion of a suite.
 *
 * @param what the assertion, shortly
 * @param feature what it asks for: the rarest thing it needs
 * @param outcome mapped and as expected, or that the feature is one that we lack, or that we answer otherwise
 */
record Line(String suite, String file, int number, String what, Feature feature, Outcome outcome) {
    enum Outcome {
        AS_EXPECTED,
        LACKING,
        OTHERWISE
    }

    /** What an assertion asks for, from the plainest to the rarest; what we have first, then what we lack. */
    enum Feature {
        PLAIN_RELATION("one paper", true),
        UNION("several papers, any one", true),
        SET_IN_SET("a chain of papers", true),
        RELATED_OBJECT("a chain of papers through the other object's set", true),
        HIERARCHY("what lies within what: datasets, units in a group as a chain", true),
        EVERYBODY("a paper to everybody of a place", true),
        TIME_BOUND("the term of a paper", true),
        INTERSECTION("two questions, both allowed; asked by the adapter", true),
        EXCLUSION("two questions, one allowed and one not; asked by the adapter", true),
        TYPED_SCHEMA(
                "subjects and relations have types, and what is ill-typed is an error: the register's door, not the engine",
                false),
        CONDITION("a condition over values that come with the question", false),
        ATTRIBUTE("a condition over attributes of subject, object or request", false),
        EXCLUSION_OF_ITSELF("a set that excludes a part of itself", false),
        ALL_BUT_SOME("listing a set that is everybody but some", false),
        PAGING(
                "the answer is kept without its question: pages of lists, reading of what was told, change of schema",
                false),
        NO_ASSERTION("the file asserts nothing", false);

        private final String means;
        private final boolean ours;

        Feature(String means, boolean ours) {
            this.means = means;
            this.ours = ours;
        }

        String means() {
            return means;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        boolean isOurs() {
            return ours;
        }
    }

    static Line lacking(String suite, String file, int number, String what, Feature feature) {
        return new Line(suite, file, number, what, feature, Outcome.LACKING);
    }

    static Line mapped(String suite, String file, int number, String what, Feature feature, boolean asExpected) {
        return new Line(suite, file, number, what, feature, asExpected ? Outcome.AS_EXPECTED : Outcome.OTHERWISE);
    }

    String text() {
        return String.join("\t", suite, file, String.valueOf(number), what, feature.name(), outcome.name());
    }
}
