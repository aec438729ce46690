package org.suyuan.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suyuan.model.Urn;

/**
 * Who looks after a provider in a chain (decision 14). Two duties that stay apart: who entrusted keeps guidance
 * and supervision, who was entrusted bears the specific management. Of a sub-provider, the provider above it manages, and
 * the responsible unit keeps guidance and supervision.
 *
 * @param bearer who owes it
 * @param provider whose processing it is about
 * @param paper the entrustment that it comes from
 * @param provisions the articles of the place that divide the duties so
 */
public record Duty(Share share, Urn bearer, Urn provider, Urn paper, List<Urn> provisions) {
    public enum Share {
        GUIDES_AND_SUPERVISES,
        MANAGES
    }

    public Duty {
        provisions = List.copyOf(provisions);
    }

    /** Whether it is about what the bearer does itself. */
    public boolean isItsOwn() {
        return bearer.equals(provider);
    }

    /** The duties that come with a chain, root first. */
    public static List<Duty> of(Verdict verdict) {
        return of(verdict.beginning().flatMap(Root::grantor), verdict.chain());
    }

    /** The duties that come with a right, root first. */
    public static List<Duty> of(EffectiveRight right) {
        return of(right.root().grantor(), right.chain());
    }

    private static List<Duty> of(Optional<Urn> responsible, List<Hop> chain) {
        List<Duty> duties = new ArrayList<>();
        for (Hop hop : chain) {
            Urn grantor = hop.grantor();
            Urn paper = hop.paper().urn();
            if (grantor == null || !hop.paper().kind().isEntrustment()) {
                continue;
            }
            boolean sub = hop.paper().kind() == Authorization.Kind.SUB_ENTRUSTMENT;
            Urn supervisor = sub ? responsible.orElse(grantor) : grantor;
            Urn manager = sub ? grantor : hop.holder();
            duties.add(new Duty(Share.GUIDES_AND_SUPERVISES, supervisor, hop.holder(), paper, hop.dividing()));
            duties.add(new Duty(Share.MANAGES, manager, hop.holder(), paper, hop.dividing()));
        }
        return duties;
    }
}
