package org.suyuan.graphql;

/**
 * Who asks, and why. Whoever guards the door puts an {@link org.suyuan.incident.Asker} into the GraphQL context of each request,
 * under {@link #KEY}, for questions of which each use is accounted for.
 */
public final class Asking {
    public static final String KEY = "asker";

    private Asking() {}
}
