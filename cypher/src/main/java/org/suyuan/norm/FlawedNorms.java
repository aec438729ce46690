package org.suyuan.norm;

import java.util.List;
import java.util.stream.Collectors;

/** Norm packs cannot be used; all that is wrong with them, not just the first. */
public final class FlawedNorms extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    FlawedNorms(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
