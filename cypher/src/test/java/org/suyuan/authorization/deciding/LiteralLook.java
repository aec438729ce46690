package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Basis;
import org.suyuan.authorization.Basis.Clause;
import org.suyuan.authorization.Basis.Exemption;
import org.suyuan.authorization.Basis.Review;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.LocalRules;
import org.suyuan.authorization.LocalRules.Consent;
import org.suyuan.authorization.LocalRules.Weight;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Succession;
import org.suyuan.authorization.Succession.Way;
import org.suyuan.model.Urn;

/**
 * One link of a chain, held against the decisions one by one. What it finds stands in its fields: the first failure, whether anything
 * is open, what is lacking.
 */
final class LiteralLook {
    private final LiteralWorld world;
    final Literal.Chain chain;
    final int i;
    final Authorization paper;
    final Urn holder;
    final Request request;
    final Instant at;
    final LocalRules rules;

    @Nullable Dimension failed;

    Coverage as = Coverage.COVERED;
    boolean open;
    final List<String> lacks = new ArrayList<>();

    LiteralLook(LiteralWorld world, Literal.Chain chain, int i, Request request) {
        this.world = world;
        this.chain = chain;
        this.i = i;
        this.paper = chain.links().get(i).paper();
        this.holder = chain.links().get(i).by();
        this.request = request;
        this.at = request.at();
        this.rules = world.rulesFor(request);
    }

    void fail(Dimension dimension, Coverage coverage) {
        if (failed == null) {
            failed = dimension;
            as = coverage;
        }
    }

    void lack(Dimension element, Set<Clause> clauses) {
        Weight weight = rules.weights().get(element);
        if (weight == Weight.CONSTITUTIVE) {
            fail(element, Coverage.NONE);
        } else if (weight == Weight.DEFICIT) {
            lacks.add(LiteralWorld.last(paper.urn()) + ":" + element
                    + (clauses.isEmpty() ? "" : new TreeSet<>(clauses))
                    + articles(element));
        }
    }

    /** What asks for something, unless it is what a paper says of its own reach. */
    List<String> articles(Dimension asked) {
        boolean ownReach = EnumSet.range(Dimension.DATASET, Dimension.RECIPIENT).contains(asked);
        return rules.articles().getOrDefault(asked, Set.of()).stream()
                .filter(one -> !ownReach)
                .map(LiteralWorld::last)
                .sorted()
                .toList();
    }

    boolean isRoot() {
        return i == 0 && chain.start() == Literal.Start.WITHOUT_PARENT;
    }

    Literal.@Nullable Held parent() {
        return i == 0 ? null : chain.links().get(i - 1);
    }

    Collection<Urn> grantors() {
        Literal.Held parent = parent();
        return parent == null ? world.nowInPlace(paper.grantors(), paper, at) : List.of(parent.by());
    }

    void all() {
        covers();
        lives();
        begins();
        cites();
        passesOn();
        rests();
    }

    void covers() {
        covers(Dimension.DATASET, paper.scope().datasets(), request.dataset());
        fieldIsCovered();
        covers(Dimension.OPERATION, paper.scope().operations(), request.operation());
        if (request.operation() == null && !givesSomething(Dimension.OPERATION, one -> i == 0 || canBegin(one))) {
            fail(Dimension.OPERATION, Coverage.EXCEEDED);
        }
        covers(Dimension.PURPOSE, paper.scope().purposes(), request.purpose());
        if (request.purpose() == null && !givesSomething(Dimension.PURPOSE, one -> !isForbiddenToAll(one))) {
            fail(Dimension.PURPOSE, Coverage.EXCEEDED);
        }
        divisionIsCovered();
        covers(Dimension.RECIPIENT, paper.scope().recipients(), request.recipient());
        if (request.recipient() == null && isToSomebody() && !givesSomething(Dimension.RECIPIENT, one -> true)) {
            fail(Dimension.RECIPIENT, Coverage.EXCEEDED);
        }
    }

    boolean isToSomebody() {
        return request.operation() != null
                && Set.of("PROVIDE", "SHARE", "EXCHANGE", "HANDOVER").contains(LiteralWorld.last(request.operation()));
    }

    /** Whether there is anything that each paper of the chain down to this one gives, by itself or by being silent. */
    boolean givesSomething(Dimension dimension, Predicate<Urn> thatMay) {
        return world.everything(dimension).filter(thatMay).anyMatch(one -> isNamedDownToHere(dimension, one));
    }

    boolean isNamedDownToHere(Dimension dimension, Urn thing) {
        boolean named = true;
        for (int above = 0; above <= i; above++) {
            Extent extent = chain.links().get(above).paper().scope().extent(dimension);
            boolean silentRoot = above == 0 && chain.start() == Literal.Start.WITHOUT_PARENT;
            named &= extent.isWritten() ? world.reaches(extent, thing, at) : !silentRoot;
        }
        return named;
    }

    boolean isForbiddenToAll(Urn purpose) {
        return world.around(purpose, at).stream()
                .anyMatch(one -> LiteralWorld.last(one).equals("REIDENTIFY")
                        || rules.prohibited().containsKey(one));
    }

    /** Whether any of those who grant at the top can be where a right to do this begins, if one of them can for any right. */
    boolean canBegin(Urn operation) {
        LiteralLook top = new LiteralLook(world, chain, 0, request);
        if (chain.start() != Literal.Start.WITHOUT_PARENT || LiteralWorld.isLaw(top.paper)) {
            return true;
        }
        Request told = new Request(
                request.unit(), request.dataset(), request.field(), operation, request.purpose(), at, null, null);
        return top.grantors().stream().noneMatch(one -> top.mayBegin(one, request))
                || top.grantors().stream().anyMatch(one -> top.mayBegin(one, told));
    }

    /** Whether a right begins with a grantor, or may, for all that is known. */
    boolean mayBegin(Urn grantor, Request right) {
        boolean approves = paper.kind() == Kind.SHARING
                && world.namedApprovers(request.dataset(), at).contains(grantor)
                && !Boolean.FALSE.equals(world.existing(grantor, at));
        return !waits(grantor, paper.grantors()) && (approves || !Boolean.FALSE.equals(world.ownRight(grantor, right)));
    }

    void covers(Dimension dimension, Extent extent, @Nullable Urn coordinate) {
        if (coordinate == null) {
            return;
        }
        boolean covered = extent.isWritten() ? world.reaches(extent, coordinate, at) : !isRoot();
        if (!covered) {
            fail(dimension, Coverage.EXCEEDED);
        }
    }

    void fieldIsCovered() {
        Extent extent = paper.scope().fields();
        if (request.field() != null) {
            if (extent.listed().stream().noneMatch(this::isNamesakeOfTheDatasets)) {
                covers(Dimension.FIELD, extent, request.field());
            }
        } else if (extent.isWritten() ? !extent.isAll() : isRoot()) {
            fail(Dimension.FIELD, Coverage.EXCEEDED);
        }
    }

    /** A paper for a column of the dataset is one for the columns that are copies of it. */
    boolean isNamesakeOfTheDatasets(Urn column) {
        return request.field() != null && column.equals(request.dataset().field(LiteralWorld.last(request.field())));
    }

    void divisionIsCovered() {
        Extent extent = paper.scope().divisions();
        Urn place = place();
        if (extent.isAll()) {
            return;
        }
        if (!extent.isWritten()) {
            if (isRoot()) {
                fail(Dimension.DIVISION, Coverage.EXCEEDED);
            }
        } else if (place == null) {
            open = true;
        } else {
            covers(Dimension.DIVISION, extent, place);
        }
    }

    @Nullable Urn place() {
        return request.division() != null ? request.division() : world.division(request.unit(), at);
    }

    void lives() {
        Instant from = paper.scope().term().from();
        Instant until = paper.scope().term().until();
        if (at.isBefore(from)) {
            fail(Dimension.TERM, Coverage.NONE);
        }
        if (!until.isAfter(at)) {
            fail(Dimension.TERM, Coverage.EXPIRED);
        }
        if (!paper.scope().term().endWritten() && isRoot() && paper.kind() != Kind.SHARING) {
            fail(Dimension.TERM, Coverage.EXCEEDED);
        }
        if (paper.revoked().stream().anyMatch(one -> one.holds(at))) {
            fail(Dimension.REVOCATION, Coverage.EXPIRED);
        }
        boolean allGrantorsWait =
                !grantors().isEmpty() && grantors().stream().allMatch(one -> waits(one, paper.grantors()));
        if (paper.suspended().stream().anyMatch(one -> one.holds(at))
                || waits(holder, paper.grantees().listed())
                || allGrantorsWait) {
            fail(Dimension.SUSPENSION, Coverage.EXPIRED);
        }
        if (!paper.grantees().isAll()
                && !world.nowInPlace(paper.grantees().listed(), paper, at).contains(holder)) {
            fail(Dimension.SUCCESSION, Coverage.EXPIRED);
        }
        exists(List.of(holder));
        exists(grantors());
    }

    /** Whether a party has passed its function on after it came to stand in the paper, and still does. */
    boolean waits(Urn unit, Set<Urn> written) {
        Instant since = paper.grantees().isAll() && written.isEmpty()
                ? paper.granted()
                : written.stream()
                        .map(one -> world.everyoneInPlaceOf(one, paper, at))
                        .map(places -> places.get(places.size() - 1))
                        .filter(place -> place.getKey().equals(unit))
                        .map(Map.Entry::getValue)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        if (since == null) {
            return false;
        }
        for (Succession one : world.situation().successions()) {
            if (one.way() == Way.BY_NOVATION
                    && one.from().equals(unit)
                    && one.at().isAfter(since)
                    && !one.at().isAfter(at)
                    && world.reaches(one.datasets(), request.dataset(), at)) {
                return true;
            }
        }
        return false;
    }

    void exists(Collection<Urn> units) {
        if (units.isEmpty() || units.stream().anyMatch(one -> Boolean.TRUE.equals(world.existing(one, at)))) {
            return;
        }
        if (units.stream().anyMatch(one -> world.existing(one, at) == null)) {
            open = true;
        } else {
            boolean ended = units.stream().anyMatch(one -> world.hasEnded(one, at));
            fail(Dimension.PARTY, ended ? Coverage.EXPIRED : Coverage.NONE);
        }
    }

    void begins() {
        if (i > 0) {
            return;
        }
        switch (chain.start()) {
            case PARENT_NOT_KNOWN -> open = true;
            case PARENT_NOT_HELD -> fail(Dimension.HOLDER, Coverage.NONE);
            case COMES_ROUND -> fail(Dimension.ROOT, Coverage.NONE);
            case WITHOUT_PARENT -> beginsWithSomeone();
        }
    }

    void beginsWithSomeone() {
        if (LiteralWorld.isLaw(paper)) {
            return;
        }
        boolean may = false;
        boolean perhaps = false;
        for (Urn grantor : grantors()) {
            if (waits(grantor, paper.grantors())) {
                continue;
            }
            Boolean own = world.ownRight(grantor, request);
            boolean approves = paper.kind() == Kind.SHARING
                    && world.namedApprovers(request.dataset(), at).contains(grantor)
                    && !Boolean.FALSE.equals(world.existing(grantor, at));
            may |= Boolean.TRUE.equals(own) || (approves && Boolean.TRUE.equals(world.existing(grantor, at)));
            perhaps |= own == null || approves;
        }
        if (request.operation() == null && !givesSomething(Dimension.OPERATION, this::canBegin)) {
            fail(Dimension.ROOT, Coverage.NONE);
        }
        if (may) {
            return;
        }
        if (perhaps || world.answering(request.dataset(), at).isEmpty()) {
            open = true;
        } else {
            fail(Dimension.ROOT, Coverage.NONE);
        }
    }

    void cites() {
        Set<Urn> units = new HashSet<>(grantors());
        units.add(holder);
        world.answering(request.dataset(), at).forEach(one -> units.add(one.unit()));
        boolean anywhere = units.stream().anyMatch(one -> world.division(one, at) == null);
        Instant needed = LiteralWorld.isLaw(paper) ? at : paper.granted();
        boolean governed = false;
        boolean notKnown = false;
        boolean inForce = false;
        boolean lapsed = false;
        for (Urn cited : paper.provisions()) {
            Norm norm = world.situation().norms().stream()
                    .filter(one -> one.provision().equals(cited))
                    .findFirst()
                    .orElse(null);
            if (norm == null) {
                notKnown = true;
            } else if (anywhere
                    || units.stream().anyMatch(one -> world.around(world.division(one, at), at)
                            .contains(norm.division()))) {
                governed = true;
                inForce |= norm.inForce().stream().anyMatch(one -> one.holds(needed));
                lapsed |= norm.inForce().stream().noneMatch(one -> one.holds(needed))
                        && norm.inForce().stream().anyMatch(one -> !one.until().isAfter(needed));
            }
        }
        if (inForce) {
            return;
        }
        if (notKnown) {
            open = true;
        } else if (governed || LiteralWorld.isLaw(paper)) {
            fail(Dimension.NORM, LiteralWorld.isLaw(paper) && lapsed ? Coverage.EXPIRED : Coverage.NONE);
        }
    }

    void passesOn() {
        Literal.Held parent = parent();
        boolean consentIsOpen = false;
        boolean lawful = parent == null;
        if (parent != null) {
            boolean right = true;
            for (int above = 0; above < i; above++) {
                Redelegation says = chain.links().get(above).paper().scope().redelegation();
                boolean top = above == 0 && chain.start() == Literal.Start.WITHOUT_PARENT;
                right &= top ? says == Redelegation.ALLOWED : says != Redelegation.FORBIDDEN;
            }
            boolean named = parent.paper().basis().agreements().stream()
                    .anyMatch(one -> one.valid().holds(at) && one.names().contains(holder));
            lawful = (rules.consent() == Consent.CLAUSE && right) || named;
            if (!lawful) {
                Boolean consented = consented();
                consentIsOpen = consented == null;
                lawful = !Boolean.FALSE.equals(consented);
            }
        }
        if (!lawful && paper.kind() != Kind.SUB_ENTRUSTMENT) {
            fail(Dimension.RE_DELEGATION, Coverage.EXCEEDED);
        }
        if (rules.thirdPartiesBarred() && (isBelowSharing() || isProvidedToThirdParty())) {
            fail(Dimension.THIRD_PARTY, Coverage.EXCEEDED);
        }
        if (!lawful && paper.kind() == Kind.SUB_ENTRUSTMENT) {
            lack(Dimension.SUB_ENTRUSTMENT_CONSENT, Set.of());
        }
        open |= consentIsOpen;
    }

    /** A consent of the primary accountable unit, which has been that, and has existed, ever since it gave it. */
    @Nullable Boolean consented() {
        boolean perhaps = false;
        for (Basis.Consent consent : paper.basis().consents()) {
            if (!consent.valid().holds(at)) {
                continue;
            }
            Set<Instant> since = world.instantsBetween(consent.valid().from(), at);
            boolean answers = since.stream().allMatch(instant -> isPrimary(consent.by(), instant));
            boolean exists =
                    since.stream().allMatch(instant -> Boolean.TRUE.equals(world.existing(consent.by(), instant)));
            if (answers && exists) {
                return true;
            }
            perhaps |= (answers && world.existing(consent.by(), at) == null)
                    || world.answering(request.dataset(), at).isEmpty();
        }
        return perhaps ? null : false;
    }

    boolean isPrimary(Urn unit, Instant instant) {
        return world.situation().accountabilities().stream()
                .anyMatch(one -> one.unit().equals(unit)
                        && one.dataset().equals(request.dataset())
                        && one.capacity() == Capacity.PRIMARY
                        && one.valid().holds(instant));
    }

    boolean isBelowSharing() {
        boolean shared =
                chain.links().subList(0, i).stream().anyMatch(one -> one.paper().kind() == Kind.SHARING);
        Literal.Held parent = parent();
        if (!shared || parent == null) {
            return false;
        }
        boolean ownProvider = parent.paper().kind() == Kind.SHARING
                && paper.kind() == Kind.ENTRUSTMENT
                && parent.paper().basis().agreements().stream()
                        .anyMatch(one -> one.valid().holds(at) && one.names().contains(holder));
        return !ownProvider;
    }

    boolean isProvidedToThirdParty() {
        Urn recipient = request.recipient();
        if (paper.kind() != Kind.SHARING || recipient == null) {
            return false;
        }
        if (recipient.equals(holder)
                || world.answersInFull(recipient, request.dataset(), at)
                || grantors().contains(recipient)) {
            return false;
        }
        boolean named = paper.basis().agreements().stream()
                .anyMatch(one -> one.valid().holds(at) && one.names().contains(recipient));
        return !(named && world.situation().authorizations().stream().anyMatch(one -> entrusts(one, recipient)));
    }

    /** Whether the other paper is a living entrustment by this holder, under this grant, for this purpose. */
    boolean entrusts(Authorization other, Urn to) {
        if (other.kind() != Kind.ENTRUSTMENT || !other.parents().contains(paper.urn())) {
            return false;
        }
        boolean given = world.nowInPlace(other.grantors(), other, at).contains(holder);
        boolean held = other.grantees().isAll()
                || world.nowInPlace(other.grantees().listed(), other, at).contains(to);
        if (!given || !held) {
            return false;
        }
        Request sameData = new Request(to, request.dataset(), request.field(), null, request.purpose(), at, null, null);
        LiteralLook look = new LiteralLook(
                world,
                new Literal.Chain(Literal.Start.PARENT_NOT_KNOWN, List.of(new Literal.Held(other, to))),
                0,
                sameData);
        look.covers(Dimension.DATASET, other.scope().datasets(), request.dataset());
        look.fieldIsCovered();
        look.covers(Dimension.PURPOSE, other.scope().purposes(), request.purpose());
        look.lives();
        return look.failed == null;
    }

    void rests() {
        Kind kind = paper.kind();
        Basis basis = paper.basis();
        if (kind == Kind.SHARING) {
            separateConsent(basis);
            approval(basis);
        }
        if (kind == Kind.OPEN_LICENCE || kind == Kind.APPROVAL_ABROAD) {
            boolean reviewed = Stream.of(Review.Subject.values()).allMatch(subject -> basis.reviews().stream()
                    .anyMatch(one -> one.subject() == subject
                            && one.passed()
                            && one.valid().holds(at)));
            boolean decided =
                    basis.approvals().stream().anyMatch(one -> one.valid().holds(at));
            if (!reviewed || !decided) {
                lack(kind == Kind.OPEN_LICENCE ? Dimension.OPENING_DECISION : Dimension.ABROAD_DECISION, Set.of());
            }
        }
        boolean entrusted = kind == Kind.ENTRUSTMENT || kind == Kind.SUB_ENTRUSTMENT;
        if ((entrusted || kind == Kind.SHARING) && paper.scope().purposes().isAll()) {
            lack(Dimension.SPECIFIC_PURPOSE, Set.of());
        }
        Set<Clause> clauses = new TreeSet<>();
        basis.agreements().stream().filter(one -> one.valid().holds(at)).forEach(one -> clauses.addAll(one.clauses()));
        boolean agreed = basis.agreements().stream().anyMatch(one -> one.valid().holds(at));
        if (entrusted) {
            Set<Clause> missing = new TreeSet<>(rules.clauses());
            missing.removeAll(clauses);
            if (!agreed) {
                lack(Dimension.ENTRUSTMENT_AGREEMENT, Set.of());
            } else if (!missing.isEmpty()) {
                lack(Dimension.AGREEMENT_CLAUSES, missing);
            }
            if (basis.confidentiality().stream().noneMatch(one -> one.valid().holds(at))) {
                lack(Dimension.CONFIDENTIALITY_AGREEMENT, Set.of());
            }
        }
        if (kind == Kind.SHARING) {
            if (!agreed) {
                lack(Dimension.SHARING_AGREEMENT, Set.of());
            }
            if (!paper.scope().term().endWritten()) {
                lack(Dimension.END_DATE, Set.of());
            }
            if (basis.receipts().stream().noneMatch(one -> !one.registered().isAfter(at))) {
                lack(Dimension.RECEIPT, Set.of());
            }
        }
    }

    void separateConsent(Basis basis) {
        boolean needed = rules.weights().containsKey(Dimension.SEPARATE_CONSENT);
        boolean met = basis.separateConsents().stream()
                        .anyMatch(one -> one.valid().holds(at))
                || basis.exemptions().stream().anyMatch(one -> one.valid().holds(at));
        Personal personal = world.classOf(request.dataset(), at).personal();
        if (needed && !met && personal == Personal.YES) {
            lack(Dimension.SEPARATE_CONSENT, Set.of());
        }
        open |= needed && !met && personal == Personal.NOT_KNOWN;
    }

    void approval(Basis basis) {
        SharingClass sharing = world.classOf(request.dataset(), at).sharing();
        boolean approved = grantors().stream()
                        .anyMatch(one -> world.approvers(request.dataset(), at).contains(one))
                || basis.approvals().stream()
                        .anyMatch(one -> one.valid().holds(at)
                                && world.approvers(
                                                request.dataset(), one.valid().from())
                                        .contains(one.by()));
        if (sharing == SharingClass.CONDITIONAL && !approved) {
            lack(Dimension.SHARING_APPROVAL, Set.of());
        }
        open |= rules.weights().containsKey(Dimension.SHARING_APPROVAL)
                && sharing == SharingClass.NOT_KNOWN
                && !approved;
        boolean lawful = basis.exemptions().stream()
                .anyMatch(one ->
                        one.ground() == Exemption.Ground.LAW && one.valid().holds(at));
        if (sharing == SharingClass.NOT_SHARED && !lawful) {
            lack(Dimension.NOT_SHARED, Set.of());
        }
    }
}
