package org.suyuan.authorization.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suyuan.authorization.Authorization.Novation;
import org.suyuan.authorization.Basis;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;
import org.suyuan.time.Period;

/**
 * What a paper rests on and what befell it, told by lines of their own: a register of agreements is not that of the papers,
 * and who revokes is not who wrote. Read together with the paper's own line, see {@link PaperLine}.
 */
public final class PieceLine {
    private PieceLine() {}

    /** What the paper rests on, as far as this line says. */
    public static Line of(Urn register, String key, Urn paper, Basis pieces) {
        List<Fact> facts = new ArrayList<>();
        new BasisFacts(paper, pieces).addTo(facts);
        return new Line(register, key, paper, facts);
    }

    public static Line revoked(Urn register, String key, Urn paper, Period period) {
        return new Line(register, key, paper, List.of(befell(paper, period, "REVOKED")));
    }

    public static Line suspended(Urn register, String key, Urn paper, Period period) {
        return new Line(register, key, paper, List.of(befell(paper, period, "SUSPENDED")));
    }

    public static Line novated(Urn register, String key, Urn paper, Novation novation) {
        return new Line(register, key, paper, novation(paper, novation));
    }

    static Fact befell(Urn paper, Period period, String status) {
        return Fact.state(paper, period, Map.of("status", status));
    }

    static List<Fact> novation(Urn paper, Novation novation) {
        Period since = Period.from(novation.at());
        Map<String, ?> state = Map.of(
                "status", "NOVATED",
                "fromUnit", novation.from().text(),
                "toUnit", novation.to().text());
        return List.of(Fact.state(paper, since, state), new Fact("PARTY_TO", novation.to(), paper, since, Map.of()));
    }
}
