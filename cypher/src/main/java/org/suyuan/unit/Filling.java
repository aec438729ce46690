package org.suyuan.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;

/**
 * What a post is called and who fills it. The holder stands in a property of its own, in no index and in no urn, so that it
 * can be erased and the post remain.
 *
 * @param holder a pseudonym or an official title of one of the staff; empty while nobody fills the post
 */
public record Filling(Urn post, String title, PostKind kind, String holder, Period valid, Grounds grounds)
        implements Declaration {
    private static final int LONGEST = 100;

    /** @throws Problem UNPROCESSABLE if the title is missing, or a long number stands where the holder should */
    public Filling {
        Check.kind("post", post, Kind.POST);
        Check.text("title", title, LONGEST);
        Check.textIf("holder", holder, LONGEST);
        Check.noNumber("holder", holder);
    }

    @Override
    public Urn subject() {
        return post;
    }

    @Override
    public List<Fact> facts() {
        Map<String, Object> values = new HashMap<>(Map.of("name", title, "kind", kind.name()));
        if (!holder.isEmpty()) {
            values.put("holder", holder);
        }
        return List.of(Fact.state(post, valid, grounds.beside(values)));
    }
}
