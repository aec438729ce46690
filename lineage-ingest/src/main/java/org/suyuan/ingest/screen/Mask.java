package org.suyuan.ingest.screen;

import java.util.Locale;

/** What stands in the place of a value that must not be kept: it tells the class of the value and nothing else. */
public enum Mask {
    ID("an identity or record number"),
    PHONE("a telephone number"),
    CARD("a bank card number"),
    NAME("a person's name"),
    ADDRESS("an address"),
    MAIL("a mail address"),
    CREDENTIAL("a credential"),
    ERROR("an error message");

    /** What a literal of a statement or a plan becomes. */
    public static final String LITERAL = "?";

    private final String text;
    private final String meaning;

    Mask(String meaning) {
        this.text = "‹" + name().toLowerCase(Locale.ROOT) + "›";
        this.meaning = meaning;
    }

    /** Such as {@code ‹phone›}. */
    public String text() {
        return text;
    }

    /** Such as "a telephone number". */
    public String meaning() {
        return meaning;
    }
}
