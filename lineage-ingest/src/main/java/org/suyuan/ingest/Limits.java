package org.suyuan.ingest;

/**
 * How much of a foreign message the door lets in.
 *
 * @param maxEventBytes most bytes of one event
 * @param maxNesting most objects and arrays inside one another, the event itself counted
 * @param maxName most characters of a namespace, a name, a column or a facet's name
 */
public record Limits(int maxEventBytes, int maxNesting, int maxName) {
    public static final Limits DEFAULT = new Limits(4 << 20, 100, 4096);

    public Limits {
        if (maxEventBytes < 1 || maxNesting < 1 || maxName < 1) {
            throw new IllegalArgumentException("limits are 1 or more");
        }
        if (maxEventBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an event must fit an array");
        }
    }
}
