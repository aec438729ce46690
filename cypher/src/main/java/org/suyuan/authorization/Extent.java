package org.suyuan.authorization;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suyuan.model.Urn;

/**
 * How far a paper reaches in one dimension of its scope (decision 10).
 *
 * @param listed for {@link Written#THESE}, the things meant, each with whatever lies within it; else none
 */
public record Extent(Written written, Set<Urn> listed) {
    public static final Extent UNWRITTEN = new Extent(Written.NOTHING, Set.of());
    public static final Extent ALL = new Extent(Written.ALL, Set.of());
    /** A list of nothing, such as is left where two lists have nothing in common. */
    public static final Extent NONE = new Extent(Written.THESE, Set.of());

    /** What a paper says. */
    public enum Written {
        /** It is silent: nothing in a root, what the parent has in a child. */
        NOTHING,
        /** It says {@code *}: all, what comes later included. */
        ALL,
        /** It lists what it means. */
        THESE
    }

    public Extent {
        listed = Set.copyOf(listed);
        if (written != Written.THESE && !listed.isEmpty()) {
            throw new IllegalArgumentException(written + ", and yet a list");
        }
    }

    public static Extent of(Urn... urns) {
        return of(Arrays.asList(urns));
    }

    public static Extent of(Collection<Urn> urns) {
        return urns.isEmpty() ? NONE : new Extent(Written.THESE, Set.copyOf(urns));
    }

    /**
     * Whether a thing is reached.
     *
     * @param around the thing and all it lies within
     */
    public boolean reaches(Set<Urn> around) {
        return switch (written) {
            case NOTHING -> false;
            case ALL -> true;
            case THESE -> meets(around);
        };
    }

    public boolean isWritten() {
        return written != Written.NOTHING;
    }

    public boolean isAll() {
        return written == Written.ALL;
    }

    /** The things listed, in order. */
    public List<Urn> sorted() {
        return listed.stream().sorted().toList();
    }

    /** The same, of what is listed only some. */
    public Extent only(Predicate<Urn> some) {
        return written == Written.THESE ? of(listed.stream().filter(some).toList()) : this;
    }

    private boolean meets(Set<Urn> around) {
        boolean shorter = listed.size() < around.size();
        Set<Urn> larger = shorter ? around : listed;
        for (Urn one : shorter ? listed : around) {
            if (larger.contains(one)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return switch (written) {
            case NOTHING -> "-";
            case ALL -> "*";
            case THESE -> sorted().stream().map(Urn::text).collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
