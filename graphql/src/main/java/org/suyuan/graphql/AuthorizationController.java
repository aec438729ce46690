package org.suyuan.graphql;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.authorization.EffectiveRight;
import org.suyuan.authorization.Operations;
import org.suyuan.authorization.Purposes;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.keeping.Called;
import org.suyuan.authorization.keeping.Holding;
import org.suyuan.authorization.keeping.Processing;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Norms;

@Controller
class AuthorizationController {
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

    private final Processing processing;
    private final Holding holding;
    private final Norms norms;
    private final Moments moments;

    AuthorizationController(Processing processing, Holding holding, Norms norms, Moments moments) {
        this.processing = processing;
        this.holding = holding;
        this.norms = norms;
        this.moments = moments;
    }

    @QueryMapping
    MayProcessShown mayProcess(
            @Argument Urn unit,
            @Argument Urn dataset,
            @Argument @Nullable Urn field,
            @Argument String operation,
            @Argument String purpose,
            @Argument @Nullable Urn recipient,
            @Argument @Nullable String division,
            @Argument Moments.@Nullable Input asOf) {
        Moment moment = moments.of(asOf);
        Request request = new Request(
                unit,
                dataset,
                field,
                concept("operation", operation),
                concept("purpose", purpose),
                moment.asOf().valid(),
                recipient,
                division == null ? null : place(division));
        return MayProcessShown.of(processing.mayProcess(request, moment));
    }

    @QueryMapping
    Window<EffectiveRightShown> authorizations(
            @Argument @Nullable Urn holder,
            @Argument @Nullable Urn grantor,
            @Argument @Nullable Urn dataset,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf) {
        int most = Pages.most(subrange);
        int skip = Pages.skip(subrange);
        Moment moment = moments.of(asOf);
        Holding.Rights found = holding.rights(holder, grantor, dataset, moment);
        List<EffectiveRight> rights = found.rights();
        int from = Math.min(skip, rights.size());
        int until = Math.min(skip + most, rights.size());
        List<EffectiveRight> page = rights.subList(from, until);
        Called names = processing.namesOf(page, moment);
        return Window.from(
                page.stream()
                        .map(right -> EffectiveRightShown.of(right, found.complete(), names, moment))
                        .toList(),
                OffsetScrollPosition.positionFunction(skip),
                until < rights.size());
    }

    /** The operation or purpose that is meant by its word or by its urn. */
    private static Urn concept(String scheme, String text) {
        if (WORD.matcher(text).matches()) {
            return scheme.equals("operation") ? Operations.operation(text) : Purposes.purpose(text);
        }
        if (text.startsWith("urn:")) {
            Urn urn = Urn.parse(text);
            if (urn.kind() == Kind.CONCEPT
                    && urn.parts()
                            .equals(List.of(scheme, urn.parts().get(urn.parts().size() - 1)))) {
                return urn;
            }
        }
        throw Problem.field(
                Problem.Code.BAD_REQUEST,
                scheme,
                text,
                "a word in capital letters, or urn:suyuan:concept:" + scheme + "/<WORD>");
    }

    private Urn place(String code) {
        if (norms.divisions().find(code).isEmpty()) {
            throw Problem.field(Problem.Code.BAD_REQUEST, "division", code, "the code of a known division, 440300");
        }
        return Urn.of(Kind.DIVISION, code);
    }
}
