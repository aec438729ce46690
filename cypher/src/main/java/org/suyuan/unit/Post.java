package org.suyuan.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/** That a unit has a post. What the post is called and who fills it is told by {@link Filling}. */
public record Post(Urn unit, Urn post, Period valid, Grounds grounds) implements Declaration {
    public Post {
        Check.kind("unit", unit, Kind.UNIT);
        Check.kind("post", post, Kind.POST);
    }

    /** The urn of a unit's post by the name that its register gives it, its title never: titles change. */
    public static Urn urn(Urn unit, String name) {
        return Urn.of(
                Kind.POST, Stream.concat(unit.parts().stream(), Stream.of(name)).toArray(String[]::new));
    }

    @Override
    public Urn subject() {
        return unit;
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact("PART_OF", post, unit, valid, grounds.beside(Map.of())));
    }
}
