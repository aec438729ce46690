package org.suyuan.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.suyuan.norm.Norms;
import org.suyuan.norm.Parameter;
import org.suyuan.unit.PostKind;

/**
 * The posts that a unit must have by the norms of its division ({@code leader.posts}). What the nearest norm asks for; where that
 * names no leader, the leader that the next one above asks for besides (R-ORG-03, R-ORG-04: SZ-8 names its own, the rest have
 * NAT-4a).
 */
public final class PostsOwed {
    private static final String KEY = "leader.posts";

    private final Norms norms;

    public PostsOwed(Norms norms) {
        this.norms = norms;
    }

    /** A post that is asked for, and the article that asks. */
    public record Owed(PostKind kind, String provision) {}

    /** What is asked for in a division at an instant; nothing if no norm there says anything, or the division is not known. */
    public List<Owed> in(String division, Instant at) {
        List<List<Owed>> asked = norms.parameters(KEY, division, Norms.dayOf(at)).stream()
                .filter(Parameter::hasValue)
                .map(PostsOwed::askedBy)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Owed> owed = new ArrayList<>(asked.get(0));
        if (leaders(owed).isEmpty()) {
            asked.stream()
                    .map(PostsOwed::leaders)
                    .filter(leaders -> !leaders.isEmpty())
                    .findFirst()
                    .ifPresent(owed::addAll);
        }
        return owed;
    }

    private static List<Owed> askedBy(Parameter one) {
        return one.values().stream()
                .map(value -> new Owed(PostKind.valueOf(value), one.provision()))
                .toList();
    }

    private static List<Owed> leaders(List<Owed> owed) {
        return owed.stream().filter(post -> post.kind().isLeader()).toList();
    }

    /** Those of the posts asked for that a unit does not have, or that are a leader's and nobody fills. */
    static List<Owed> lacking(List<Owed> owed, Collection<Link.Held> posts) {
        return owed.stream()
                .filter(one -> posts.stream().noneMatch(post -> fills(post, one.kind())))
                .toList();
    }

    static boolean fills(Link.Held post, PostKind kind) {
        return post.kind() == kind && (!kind.isLeader() || !post.holder().isEmpty());
    }
}
