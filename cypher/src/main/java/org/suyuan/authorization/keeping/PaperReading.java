package org.suyuan.authorization.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Novation;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Exemption.Ground;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.authorization.keeping.BasisFacts.Piece;
import org.suyuan.graph.Row;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** Makes an authorization of what the graph has of it, the way back from {@link PaperLine}. */
final class PaperReading {
    private final Row row;
    private final Set<String> others;

    /**
     * A paper to be made of a row.
     *
     * @param others registers whose words are about another paper of this id
     */
    private PaperReading(Row row, Set<String> others) {
        this.row = row;
        this.others = others;
    }

    /**
     * None if what is known is only its name, from another paper that narrows it. Each way in which registers tell it, the one told
     * last at the end; where they name other parties or another kind, these are different papers under one id, and what befell each is
     * told by its own register.
     */
    static List<Authorization> of(Row row) {
        Map<String, Row> told = new TreeMap<>();
        new PaperReading(row, Set.of())
                .states("GRANTED").stream()
                        .sorted(Comparator.comparing(state -> state.number("openedBy")))
                        .forEach(state -> told.put(register(state), state));
        if (told.values().stream().map(PaperReading::told).distinct().count() > 1) {
            return told.entrySet().stream()
                    .map(one -> {
                        Set<String> others = new HashSet<>(told.keySet());
                        others.remove(one.getKey());
                        return new PaperReading(row, others).paper(one.getValue());
                    })
                    .toList();
        }
        List<Authorization> lastWins = told.values().stream()
                .sorted(Comparator.comparing(state -> state.number("openedBy")))
                .map(new PaperReading(row, Set.of())::paper)
                .toList();
        return IntStream.range(0, lastWins.size())
                .filter(i -> lastWins.subList(i + 1, lastWins.size()).stream()
                        .noneMatch(later -> later.saysSame(lastWins.get(i))))
                .mapToObj(lastWins::get)
                .toList();
    }

    /** What tells papers apart. */
    private static List<Object> told(Row state) {
        return List.of(
                state.text("authorizationKind"), Written.urns(state, "grantors"), Written.extent(state, "grantees"));
    }

    private static String register(Row fact) {
        String line = fact.text("line");
        return line.substring(0, line.indexOf('#'));
    }

    private Authorization paper(Row state) {
        Term term = new Term(state.instant("validFrom"), state.instant("validUntil"), state.flag("endWritten"));
        Scope scope = new Scope(
                Written.extent(state, "datasets"),
                Written.extent(state, "fields"),
                Written.extent(state, "operations"),
                Written.extent(state, "purposes"),
                Written.extent(state, "divisions"),
                Written.extent(state, "recipients"),
                term,
                Redelegation.valueOf(state.text("redelegation")));
        return new Authorization(
                new Urn(row.text("urn")),
                Authorization.Kind.valueOf(state.text("authorizationKind")),
                new TreeSet<>(Written.urns(state, "grantors")),
                Written.extent(state, "grantees"),
                new TreeSet<>(Written.urns(state, "parents")),
                scope,
                state.instant("granted"),
                periods("REVOKED"),
                periods("SUSPENDED"),
                states("NOVATED").stream()
                        .map(one -> new Novation(
                                new Urn(one.text("fromUnit")), new Urn(one.text("toUnit")), one.instant("validFrom")))
                        .toList(),
                basis(),
                state.texts("provisions").stream().map(Urn::new).toList());
    }

    private List<Row> states(String status) {
        return row.rows("states").stream()
                .filter(state -> state.textIf("status").orElse("").equals(status) && !others.contains(register(state)))
                .sorted(Comparator.comparing((Row state) -> state.text("line"))
                        .thenComparing(state -> state.instant("validFrom")))
                .toList();
    }

    private List<Period> periods(String status) {
        return states(status).stream().map(Situations::period).toList();
    }

    private Basis basis() {
        return new Basis(
                agreements(Piece.AGREEMENT),
                agreements(Piece.CONFIDENTIALITY),
                pieces(Piece.CONSENT).stream()
                        .map(one -> new Basis.Consent(urn(one), new Urn(one.text("by")), Situations.period(one)))
                        .toList(),
                pieces(Piece.SEPARATE_CONSENT).stream()
                        .map(one -> new Basis.Proof(urn(one), Situations.period(one)))
                        .toList(),
                pieces(Piece.EXEMPTION).stream()
                        .map(one -> new Basis.Exemption(
                                Ground.valueOf(one.text("ground")), urn(one), Situations.period(one)))
                        .toList(),
                pieces(Piece.REVIEW).stream()
                        .map(one -> new Basis.Review(
                                urn(one),
                                Basis.Review.Subject.valueOf(one.text("reviewed")),
                                one.flag("passed"),
                                Situations.period(one)))
                        .toList(),
                pieces(Piece.APPROVAL).stream()
                        .map(one -> new Basis.Approval(urn(one), new Urn(one.text("by")), Situations.period(one)))
                        .toList(),
                pieces(Piece.RECEIPT).stream()
                        .map(one -> new Basis.Receipt(urn(one), one.instant("validFrom")))
                        .toList());
    }

    private List<Basis.Agreement> agreements(Piece piece) {
        List<Basis.Agreement> agreements = new ArrayList<>();
        for (Row one : pieces(piece)) {
            agreements.add(new Basis.Agreement(
                    urn(one),
                    Situations.period(one),
                    Written.values(one, "clauses", Clause.class),
                    new TreeSet<>(Written.urns(one, "thirdParties"))));
        }
        return agreements;
    }

    private List<Row> pieces(Piece piece) {
        return row.rows("basis").stream()
                .filter(one -> one.text("piece").equals(piece.name()) && !others.contains(register(one)))
                .sorted(Comparator.comparing((Row one) -> one.text("urn"))
                        .thenComparing(one -> one.instant("validFrom")))
                .toList();
    }

    private static Urn urn(Row piece) {
        return new Urn(piece.text("urn"));
    }
}
