package org.suyuan.authorization.deciding;

import static org.suyuan.authorization.deciding.Words.instant;
import static org.suyuan.authorization.deciding.Words.period;
import static org.suyuan.authorization.deciding.Words.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Novation;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Agreement;
import org.suyuan.authorization.Basis.Approval;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Consent;
import org.suyuan.authorization.Basis.Exemption;
import org.suyuan.authorization.Basis.Proof;
import org.suyuan.authorization.Basis.Receipt;
import org.suyuan.authorization.Basis.Review;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Scope;
import org.suyuan.authorization.Term;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** Reads one paper of a sketch, its first line and the lines set in below it. */
final class PaperLines {
    private static final Pattern FIRST = Pattern.compile("paper (\\S+): ([A-Z_]+) (?:(\\S+) )?-> (\\S+) (\\S+)");
    private static final Pattern AGREEMENT = Pattern.compile("agreement (\\S+)(?: lacking (\\S+))?(?: naming (\\S+))?");

    private final String name;
    private final Authorization.Kind kind;
    private final Set<Urn> grantors = new TreeSet<>();
    private final Extent grantees;
    private final Set<Urn> parents = new TreeSet<>();
    private Scope scope;
    private Instant granted;
    private final List<Period> revoked = new ArrayList<>();
    private final List<Period> suspended = new ArrayList<>();
    private final List<Novation> novations = new ArrayList<>();
    private final List<Urn> provisions = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Agreement> confidentiality = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Proof> separate = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    PaperLines(String firstLine) {
        Matcher line = FIRST.matcher(firstLine);
        if (!line.matches()) {
            throw new IllegalArgumentException("not a paper: " + firstLine);
        }
        name = line.group(1);
        kind = Authorization.Kind.valueOf(line.group(2));
        if (line.group(3) != null) {
            words(line.group(3)).forEach(one -> grantors.add(Words.unit(one)));
        }
        grantees = Words.extent(Kind.UNIT, line.group(4));
        Term term = term(line.group(5));
        scope = Scope.inherited(term);
        granted = term.from();
    }

    void read(String line) {
        String[] word = line.split(" ", 2);
        String rest = word.length > 1 ? word[1] : "";
        switch (word[0]) {
            case "everything" -> everything();
            case "datasets" -> scope = scope.with(Dimension.DATASET, Words.extent(Kind.DATASET, rest));
            case "fields" -> scope = scope.with(Dimension.FIELD, Words.extent(Kind.FIELD, rest));
            case "operations" -> scope = scope.with(Dimension.OPERATION, Words.operations(rest));
            case "purposes" -> scope = scope.with(Dimension.PURPOSE, Words.purposes(rest));
            case "divisions" -> scope = scope.with(Dimension.DIVISION, Words.extent(Kind.DIVISION, rest));
            case "recipients" -> scope = scope.with(Dimension.RECIPIENT, Words.recipients(rest));
            case "passable" -> scope = scope.with(Redelegation.ALLOWED);
            case "impassable" -> scope = scope.with(Redelegation.FORBIDDEN);
            case "under" -> words(rest).forEach(one -> parents.add(Words.paper(one)));
            case "granted" -> granted = instant(rest);
            case "cites" -> words(rest).forEach(one -> provisions.add(Words.provision(one)));
            case "revoked" -> revoked.add(period(rest));
            case "suspended" -> suspended.add(period(rest));
            default -> basis(line);
        }
    }

    private void basis(String line) {
        String[] word = line.split(" ", -1);
        Urn urn = Urn.of(Kind.DOCUMENT, name, line);
        Matcher agreement = AGREEMENT.matcher(line);
        if (agreement.matches()) {
            agreements.add(agreement(urn, agreement));
        } else if (line.startsWith("confidentiality ")) {
            confidentiality.add(new Agreement(urn, period(word[1]), Set.of(), Set.of()));
        } else if (line.startsWith("consent of ")) {
            consents.add(new Consent(urn, Words.unit(word[2]), period(word[3])));
        } else if (line.startsWith("separate consent ")) {
            separate.add(new Proof(urn, period(word[2])));
        } else if (line.startsWith("exempt by ")) {
            exemptions.add(new Exemption(Exemption.Ground.valueOf(word[2]), Words.provision(word[3]), period(word[4])));
        } else if (line.startsWith("review ")) {
            reviews.add(new Review(urn, Review.Subject.valueOf(word[1]), word[2].equals("passed"), period(word[3])));
        } else if (line.startsWith("approval of ")) {
            approvals.add(new Approval(urn, Words.unit(word[2]), period(word[3])));
        } else if (line.startsWith("receipt ")) {
            receipts.add(new Receipt(urn, instant(word[1])));
        } else if (line.startsWith("novated ")) {
            novations.add(new Novation(Words.unit(word[1]), Words.unit(word[3]), instant(word[4])));
        } else {
            throw new IllegalArgumentException("nothing that a paper says: " + line);
        }
    }

    private static Agreement agreement(Urn urn, Matcher line) {
        Set<Clause> clauses = EnumSet.allOf(Clause.class);
        if (line.group(2) != null) {
            words(line.group(2)).forEach(one -> clauses.remove(Clause.valueOf(one)));
        }
        Set<Urn> names = line.group(3) == null
                ? Set.of()
                : words(line.group(3)).stream().map(Words::unit).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Agreement(urn, period(line.group(1)), clauses, names);
    }

    private void everything() {
        Redelegation before = scope.redelegation();
        scope = Scope.all(scope.term()).with(before);
    }

    private static Term term(String text) {
        return text.contains("..") ? Term.of(period(text)) : Term.withoutEnd(instant(text));
    }

    Authorization done() {
        Basis basis =
                new Basis(agreements, confidentiality, consents, separate, exemptions, reviews, approvals, receipts);
        return new Authorization(
                Words.paper(name),
                kind,
                new TreeSet<>(grantors),
                grantees,
                new TreeSet<>(parents),
                scope,
                granted,
                revoked,
                suspended,
                novations,
                basis,
                provisions);
    }
}
