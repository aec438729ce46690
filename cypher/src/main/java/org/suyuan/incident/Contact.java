package org.suyuan.incident;

import java.util.List;
import org.suyuan.graph.Row;
import org.suyuan.unit.Named;

/** How a unit is reached. */
public record Contact(Named unit, List<Post> posts) {
    public Contact {
        posts = List.copyOf(posts);
    }

    /**
     * A post of the unit.
     *
     * @param title as it was told
     * @param kind the name of a {@link org.suyuan.unit.PostKind}
     * @param holder a pseudonym or an official title; empty if nobody fills the post or it was erased
     */
    public record Post(String title, String kind, String holder) {}

    /** From the columns {@code urn}, {@code name}, {@code nameToday} and {@code posts}. */
    static Contact of(Row row) {
        return new Contact(
                Named.of(row),
                row.rows("posts").stream()
                        .map(post -> new Post(
                                post.textIf("title").orElse(""),
                                post.textIf("kind").orElse(""),
                                post.textIf("holder").orElse("")))
                        .toList());
    }
}
