package org.suyuan.norm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law, a regulation, a policy paper or a standard.
 *
 * @param prefix what the ids of its provisions begin with, before the hyphen: {@code SC} of {@code SC-14}
 * @param number as printed on the document; empty if it has none or none is known
 * @param issuer empty if not known
 * @param issuedOn null if not known
 * @param validity the days on which it is in force by its own words
 * @param trial whether it is in force on trial
 * @param continuation what was decided for the time after {@code validity}
 * @param division the code of the division that it governs, with all that lies within
 * @param basedOn ids of the instruments it names as its basis
 * @param repeals ids of the instruments it puts an end to
 * @param outsideTheSeeds whether what is said of it is general knowledge, still to be confirmed against its text
 * @param remark what a reader should know about it
 */
public record Instrument(
        String id,
        String prefix,
        Kind kind,
        Text title,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        Days validity,
        boolean trial,
        Continuation continuation,
        String division,
        List<String> basedOn,
        List<String> repeals,
        boolean outsideTheSeeds,
        Text remark) {

    /** Its rank: some exemptions may be made by laws and administrative regulations alone (SZ-10, SZ-29). */
    public enum Kind {
        LAW,
        ADMINISTRATIVE_REGULATION,
        LOCAL_REGULATION,
        GOVERNMENT_RULE,
        NORMATIVE_DOCUMENT,
        POLICY_OPINION,
        STANDARD,
        /** It explains another one and can't be cited as an article. */
        INTERPRETATION
    }

    public Instrument {
        basedOn = List.copyOf(basedOn);
        repeals = List.copyOf(repeals);
    }

    public boolean isCitable() {
        return kind != Kind.INTERPRETATION;
    }

    Instrument continued(Continuation decided) {
        return new Instrument(
                id,
                prefix,
                kind,
                title,
                number,
                issuer,
                issuedOn,
                validity,
                trial,
                decided,
                division,
                basedOn,
                repeals,
                outsideTheSeeds,
                remark);
    }
}
