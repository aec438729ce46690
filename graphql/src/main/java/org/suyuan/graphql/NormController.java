package org.suyuan.graphql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Problem;
import org.suyuan.norm.Continuation;
import org.suyuan.norm.Days;
import org.suyuan.norm.Division;
import org.suyuan.norm.Instrument;
import org.suyuan.norm.Norms;
import org.suyuan.norm.Parameter;
import org.suyuan.norm.Provision;
import org.suyuan.norm.Standing;
import org.suyuan.norm.Text;

@Controller
class NormController {
    private final Norms norms;
    private final Moments moments;

    NormController(Norms norms, Moments moments) {
        this.norms = norms;
        this.moments = moments;
    }

    @QueryMapping
    Window<InstrumentShown> instruments(
            @Argument @Nullable String division,
            @Argument @Nullable Boolean inForce,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf) {
        int most = Pages.most(subrange);
        int skip = Pages.skip(subrange);
        Moment moment = moments.of(asOf);
        List<InstrumentShown> found = of(division).stream()
                .map(instrument -> shown(instrument, moment))
                .filter(instrument -> inForce == null || instrument.inForce() == inForce)
                .toList();
        int until = Math.min(skip + most, found.size());
        return Window.from(
                found.subList(Math.min(skip, until), until),
                OffsetScrollPosition.positionFunction(skip),
                until < found.size());
    }

    @QueryMapping
    @Nullable ProvisionShown provision(@Argument String id, @Argument Moments.@Nullable Input asOf) {
        Moment moment = moments.of(asOf);
        return norms.provision(id)
                .map(provision -> new ProvisionShown(shown(norms.instrumentOf(provision), moment), provision))
                .orElse(null);
    }

    @SchemaMapping(typeName = "Instrument")
    List<ProvisionShown> provisions(InstrumentShown instrument) {
        return norms.provisionsOf(instrument.id()).stream()
                .map(provision -> new ProvisionShown(instrument, provision))
                .toList();
    }

    @SchemaMapping(typeName = "Instrument")
    List<ParameterShown> parameters(InstrumentShown instrument) {
        return norms.parametersOf(instrument.id()).stream()
                .map(ParameterShown::of)
                .toList();
    }

    private Collection<Instrument> of(@Nullable String division) {
        if (division == null) {
            return norms.instruments();
        }
        if (norms.divisions().find(division).isEmpty()) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "division", division, "the code of a known division, 440300");
        }
        return norms.over(division);
    }

    private InstrumentShown shown(Instrument instrument, Moment moment) {
        LocalDate day = Norms.dayOf(moment.asOf().valid());
        return InstrumentShown.of(
                instrument,
                norms.divisions()
                        .find(instrument.division())
                        .map(Division::name)
                        .orElse(""),
                norms.standing(instrument, day),
                norms.standingInWords(instrument, day),
                moment);
    }

    private static @Nullable Text orNull(Text text) {
        return text.isEmpty() ? null : text;
    }

    /** The type {@code Instrument}. */
    record InstrumentShown(
            String id,
            Text title,
            Instrument.Kind kind,
            String number,
            String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean trial,
            Continuation.Decision continuation,
            String division,
            String divisionName,
            List<String> basedOn,
            List<String> repeals,
            boolean citable,
            boolean outsideTheSeeds,
            @Nullable Text remark,
            Standing standing,
            boolean inForce,
            Text standingInWords,
            long revision,
            Moments.Shown asOf) {
        static InstrumentShown of(
                Instrument instrument, String divisionName, Standing standing, Text inWords, Moment moment) {
            Days validity = instrument.validity();
            return new InstrumentShown(
                    instrument.id(),
                    instrument.title(),
                    instrument.kind(),
                    instrument.number(),
                    instrument.issuer(),
                    instrument.issuedOn(),
                    validity.beginsOnAKnownDay() ? validity.from() : null,
                    validity.isOpen() ? null : validity.until(),
                    instrument.trial(),
                    instrument.continuation().decision(),
                    instrument.division(),
                    divisionName,
                    instrument.basedOn(),
                    instrument.repeals(),
                    instrument.isCitable(),
                    instrument.outsideTheSeeds(),
                    orNull(instrument.remark()),
                    standing,
                    standing.isInForce(),
                    inWords,
                    moment.revision(),
                    Moments.Shown.of(moment));
        }
    }

    /** The type {@code Provision}. */
    record ProvisionShown(
            String id,
            String row,
            List<String> otherIds,
            InstrumentShown instrument,
            String article,
            Provision.Kind kind,
            Text summary,
            List<String> terms,
            List<Provision.Party> owedBy,
            List<Provision.Party> owedTo,
            @Nullable Text when,
            @Nullable Text informational,
            List<String> units,
            boolean openEnded,
            List<ProvisionShown> parts,
            boolean citable,
            boolean outsideTheSeeds,
            Standing standing,
            boolean inForce,
            Text standingInWords,
            long revision,
            Moments.Shown asOf) {
        ProvisionShown(InstrumentShown instrument, Provision provision) {
            this(
                    provision.id(),
                    provision.row(),
                    provision.otherIds(),
                    instrument,
                    provision.article(),
                    provision.kind(),
                    provision.summary(),
                    provision.terms(),
                    provision.owedBy(),
                    provision.owedTo(),
                    orNull(provision.when()),
                    orNull(provision.informational()),
                    provision.units(),
                    provision.openEnded(),
                    provision.parts().stream()
                            .map(part -> new ProvisionShown(instrument, part))
                            .toList(),
                    instrument.citable(),
                    instrument.outsideTheSeeds(),
                    instrument.standing(),
                    instrument.inForce(),
                    instrument.standingInWords(),
                    instrument.revision(),
                    instrument.asOf());
        }
    }

    /** The type {@code NormParameter}. */
    record ParameterShown(
            String key,
            List<String> values,
            String unit,
            boolean stated,
            Parameter.Origin origin,
            @Nullable String provision,
            @Nullable Text note) {
        static ParameterShown of(Parameter parameter) {
            return new ParameterShown(
                    parameter.key(),
                    parameter.values(),
                    parameter.unit(),
                    parameter.stated(),
                    parameter.origin(),
                    parameter.provision().isEmpty() ? null : parameter.provision(),
                    orNull(parameter.note()));
        }
    }
}
