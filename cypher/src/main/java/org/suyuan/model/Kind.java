package org.suyuan.model;

import java.util.Locale;

/** The kinds of thing that have a urn. The label of a kind is {@link #label()}, its word in a urn {@link #word()}. */
public enum Kind {
    DATASET("Dataset"),
    FIELD("Field"),
    HOLDING("Holding"),
    JOB("Job"),
    RUN("Run"),
    SYSTEM("System"),
    UNIT("Unit"),
    FUNCTION("Function"),
    DIVISION("Division"),
    POST("Post"),
    AUTHORIZATION("Authorization"),
    CONCEPT("Concept"),
    DOCUMENT("Document"),
    ACT("Act"),
    PROVISION("Provision");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The Neo4j label, beside {@code Thing}. */
    public String label() {
        return label;
    }

    /** The third part of a urn: {@code urn:suyuan:<word>:…}. */
    public String word() {
        return label.toLowerCase(Locale.ROOT);
    }
}
