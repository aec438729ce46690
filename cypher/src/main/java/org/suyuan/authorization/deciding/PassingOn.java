package org.suyuan.authorization.deciding;

import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Authorization.Kind;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.LocalRules.Consent;
import org.suyuan.authorization.Redelegation;
import org.suyuan.authorization.deciding.Link.Footing;
import org.suyuan.model.Urn;

/**
 * Whether what is above a link may be passed on to its holder: by what right (decision 6), with the responsible unit's consent to a
 * sub-entrustment (decision 5, SZ-13), and not to a third party where that is barred (decision 8, CQ-16).
 */
final class PassingOn {
    private final Records records;
    private final Parties parties;
    private final Elements elements;

    PassingOn(Records records) {
        this.records = records;
        this.parties = new Parties(records);
        this.elements = new Elements(records);
    }

    /** Decision 1 for the right to pass on: what the paper says, as far as what is above it goes. */
    static boolean isPassable(Examination it) {
        Redelegation written = it.paper().scope().redelegation();
        Examined above = it.above();
        return switch (it.footing()) {
            case ROOT -> written == Redelegation.ALLOWED;
            case UNKNOWN_PARENT, NO_PARENT, ROUND -> written != Redelegation.FORBIDDEN;
            case PARENT -> written != Redelegation.FORBIDDEN && above != null && above.passable();
        };
    }

    void look(Examination it) {
        Examined above = it.above();
        boolean lawful = above == null || isLawful(it, above);
        boolean subEntrusted = it.paper().kind() == Kind.SUB_ENTRUSTMENT;
        if (!lawful && !subEntrusted) {
            it.fail(Dimension.RE_DELEGATION, Coverage.EXCEEDED);
        }
        if (it.point().rules().thirdPartiesBarred() && reachesThirdParty(it)) {
            it.fail(Dimension.THIRD_PARTY, Coverage.EXCEEDED);
        }
        if (!lawful && subEntrusted) {
            it.lacks(Dimension.SUB_ENTRUSTMENT_CONSENT);
        }
    }

    /** By a clause, where that is enough; by a clause that names the holder; or by consent to this very paper. */
    private boolean isLawful(Examination it, Examined above) {
        return (it.point().rules().consent() == Consent.CLAUSE && above.passable())
                || above.link()
                        .paper()
                        .basis()
                        .names(it.link().holder(), it.point().at())
                || elements.isConsentedTo(it);
    }

    /**
     * Below a sharing grant, nobody but the user's own provider may follow, entrusted by the user itself and named in the
     * sharing agreement; and data so shared may be provided to nobody but who is at the other side, answers for them, or is such
     * a provider.
     */
    private boolean reachesThirdParty(Examination it) {
        Examined above = it.above();
        if (above != null && above.shared()) {
            Authorization parent = above.link().paper();
            boolean ownProvider = parent.kind() == Kind.SHARING
                    && it.paper().kind() == Kind.ENTRUSTMENT
                    && parent.basis().names(it.link().holder(), it.point().at());
            if (!ownProvider) {
                return true;
            }
        }
        return it.paper().kind() == Kind.SHARING
                && it.point()
                        .asked(Dimension.RECIPIENT)
                        .filter(recipient -> !mayReceive(recipient, it))
                        .isPresent();
    }

    private boolean mayReceive(Urn recipient, Examination it) {
        return recipient.equals(it.link().holder())
                || it.point().isAccountable(recipient)
                || it.grantors().containsKey(recipient)
                || (it.paper().basis().names(recipient, it.point().at()) && isOwnProvider(recipient, it));
    }

    /** Whether the holder of a sharing grant has entrusted a unit under it, alive and for this purpose. */
    private boolean isOwnProvider(Urn unit, Examination sharing) {
        Point point = sharing.point().inHandsOf(unit);
        Examiner examiner = new Examiner(records, point);
        return records.narrowing(sharing.paper().urn()).stream()
                .filter(paper -> paper.kind() == Kind.ENTRUSTMENT)
                .filter(paper -> parties.holding(paper, unit, point.at()).isPresent())
                .filter(paper -> parties.grantors(paper, point.at())
                        .containsKey(sharing.link().holder()))
                .anyMatch(paper -> examiner.isAliveAndCovers(new Link(paper, unit), Footing.NO_PARENT));
    }
}
