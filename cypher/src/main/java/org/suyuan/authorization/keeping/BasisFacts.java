package org.suyuan.authorization.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.authorization.Basis;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** What a paper rests on: each document is {@code ABOUT} it for as long as it counts, each exemption {@code CITES} its article. */
record BasisFacts(Urn paper, Basis basis) {
    enum Piece {
        AGREEMENT,
        CONFIDENTIALITY,
        CONSENT,
        SEPARATE_CONSENT,
        EXEMPTION,
        REVIEW,
        APPROVAL,
        RECEIPT
    }

    void addTo(List<Fact> facts) {
        basis.agreements().forEach(one -> facts.add(agreement(Piece.AGREEMENT, one)));
        basis.confidentiality().forEach(one -> facts.add(agreement(Piece.CONFIDENTIALITY, one)));
        basis.consents()
                .forEach(one -> facts.add(about(
                        Piece.CONSENT,
                        one.urn(),
                        one.valid(),
                        Map.of("by", one.by().text()))));
        basis.separateConsents()
                .forEach(one -> facts.add(about(Piece.SEPARATE_CONSENT, one.urn(), one.valid(), Map.of())));
        basis.exemptions()
                .forEach(one -> facts.add(new Fact(
                        "CITES",
                        paper,
                        one.provision(),
                        one.valid(),
                        Map.of(
                                "piece",
                                Piece.EXEMPTION.name(),
                                "ground",
                                one.ground().name()))));
        basis.reviews()
                .forEach(one -> facts.add(about(
                        Piece.REVIEW,
                        one.urn(),
                        one.valid(),
                        Map.of("reviewed", one.subject().name(), "passed", one.passed()))));
        basis.approvals()
                .forEach(one -> facts.add(about(
                        Piece.APPROVAL,
                        one.urn(),
                        one.valid(),
                        Map.of("by", one.by().text()))));
        basis.receipts()
                .forEach(one -> facts.add(about(Piece.RECEIPT, one.urn(), Period.from(one.registered()), Map.of())));
    }

    private Fact agreement(Piece piece, Basis.Agreement one) {
        Map<String, ?> values =
                Map.of("clauses", Written.names(one.clauses()), "thirdParties", Written.texts(one.names()));
        return about(piece, one.urn(), one.valid(), values);
    }

    private Fact about(Piece piece, Urn document, Period valid, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("piece", piece.name());
        return new Fact("ABOUT", document, paper, valid, all);
    }
}
