package org.suyuan.graphql;

/**
 * On whose behalf a request asks. Whoever guards the door puts a {@link org.suyuan.sight.Viewer} into the GraphQL context of each
 * request, under {@link #KEY}; a question without one is not answered.
 */
public final class Viewing {
    public static final String KEY = "viewer";

    private Viewing() {}
}
