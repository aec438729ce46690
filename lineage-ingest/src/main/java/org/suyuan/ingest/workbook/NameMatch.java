package org.suyuan.ingest.workbook;

import java.util.List;

/** What a name of a unit stands for. */
public sealed interface NameMatch {
    /** One unit has or had exactly this name, or a person said which one is meant. */
    record Known(String urn) implements NameMatch {}

    /**
     * A person has to say which one is meant, if any.
     *
     * @param choices the likeliest first, none if nobody is called like that
     */
    record ToConfirm(String name, List<Choice> choices) implements NameMatch {
        public ToConfirm {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A unit that may be meant.
     *
     * @param why in what the names differ, or why an equal one is not enough
     */
    record Choice(UnitNames.Candidate unit, String why) {}
}
