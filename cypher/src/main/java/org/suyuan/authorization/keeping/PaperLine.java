package org.suyuan.authorization.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Scope;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Line;
import org.suyuan.time.Period;

/**
 * An authorization as the line of a register. The whole paper is one state, valid for its term; a revocation, a suspension and
 * a party that gives way are states beside it, each for its own time. By relationships it is found: from who gave and who
 * got it, from what it narrows, from the data that it names, from the articles that it cites; if it names none, by a mark.
 */
public final class PaperLine {
    /** To whom a paper is given that is given to everybody. */
    static final Urn EVERYBODY = Urn.of(Kind.CONCEPT, "unitKind", "*");

    /** What a paper names that is given to many at once and is about all data, or says nothing of them and narrows one that does. */
    static final Urn ALL_DATA = Urn.of(Kind.CONCEPT, "dataset", "*");

    private final Authorization paper;
    private final Period term;
    private final List<Fact> facts = new ArrayList<>();

    private PaperLine(Authorization paper) {
        this.paper = paper;
        this.term = new Period(paper.scope().term().from(), paper.scope().term().until());
    }

    /**
     * What a register says of a paper.
     *
     * @param key names the line, see {@link Line}
     * @throws IllegalArgumentException if its term is empty
     */
    public static Line of(Urn register, String key, Authorization paper) {
        return new Line(register, key, paper.urn(), new PaperLine(paper).facts());
    }

    private List<Fact> facts() {
        facts.add(Fact.state(paper.urn(), term, granted()));
        paper.revoked().forEach(period -> facts.add(PieceLine.befell(paper.urn(), period, "REVOKED")));
        paper.suspended().forEach(period -> facts.add(PieceLine.befell(paper.urn(), period, "SUSPENDED")));
        paper.novations().forEach(novation -> facts.addAll(PieceLine.novation(paper.urn(), novation)));
        paper.grantors().forEach(unit -> addLink("GRANTED_BY", unit));
        grantees().forEach(this::addGrantee);
        paper.parents().forEach(parent -> addLink("NARROWS", parent));
        paper.provisions().stream().distinct().forEach(article -> addLink("CITES", article));
        datasets().forEach(dataset -> addLink("COVERS", dataset));
        new BasisFacts(paper.urn(), paper.basis()).addTo(facts);
        return facts;
    }

    private List<Urn> grantees() {
        return paper.grantees().isAll() ? List.of(EVERYBODY) : paper.grantees().sorted();
    }

    /** The data that a paper names. One about all data, or silent on them, is found from its holder, unless it has too many of them. */
    private List<Urn> datasets() {
        Extent datasets = paper.scope().datasets();
        boolean forMany = grantees().stream().anyMatch(one -> one.kind() == Kind.CONCEPT);
        boolean namesNone = datasets.isAll() || !datasets.isWritten();
        return namesNone && forMany ? List.of(ALL_DATA) : datasets.sorted();
    }

    private Map<String, Object> granted() {
        Scope scope = paper.scope();
        Map<String, Object> state = new HashMap<>();
        state.put("status", "GRANTED");
        state.put("authorizationKind", paper.kind().name());
        state.put("grantors", Written.texts(paper.grantors()));
        Written.put(state, "grantees", paper.grantees());
        state.put("parents", Written.texts(paper.parents()));
        state.put("granted", paper.granted());
        state.put("provisions", paper.provisions().stream().map(Urn::text).toList());
        state.put("endWritten", scope.term().endWritten());
        state.put("redelegation", scope.redelegation().name());
        Written.put(state, "datasets", scope.datasets());
        Written.put(state, "fields", scope.fields());
        Written.put(state, "operations", scope.operations());
        Written.put(state, "purposes", scope.purposes());
        Written.put(state, "divisions", scope.divisions());
        Written.put(state, "recipients", scope.recipients());
        return state;
    }

    /** A paper of a unit that names no data is marked: it is found by that. */
    private void addGrantee(Urn grantee) {
        boolean unnamed = grantee.kind() == Kind.UNIT && datasets().isEmpty();
        Map<String, ?> mark = unnamed ? Map.of("unnamed", grantee.text()) : Map.of();
        facts.add(new Fact("GRANTED_TO", paper.urn(), grantee, term, mark));
    }

    private void addLink(String type, Urn to) {
        facts.add(new Fact(type, paper.urn(), to, term, Map.of()));
    }
}
