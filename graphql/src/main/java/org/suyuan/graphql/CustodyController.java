package org.suyuan.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.custody.Connection;
import org.suyuan.custody.Custody;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class CustodyController {
    private final Custody custody;
    private final Sights sights;
    private final Moments moments;

    CustodyController(Custody custody, Sights sights, Moments moments) {
        this.sights = sights;
        this.custody = custody;
        this.moments = moments;
    }

    /** What nobody is known to hold, nobody sees but who sees everything. */
    @QueryMapping
    Window<Unbound> unboundConnections(
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Viewing.KEY) Viewer viewer) {
        if (sights.of(viewer).isLimited()) {
            return Window.from(List.of(), OffsetScrollPosition.positionFunction(0), false);
        }
        int most = Pages.most(subrange);
        int skip = Pages.skip(subrange);
        Moment moment = moments.of(asOf);
        Custody.UnboundNamespaces found = custody.unbound(moment);
        List<Custody.Unbound> all = found.namespaces();
        int until = Math.min(skip + most, all.size());
        return Window.from(
                all.subList(Math.min(skip, until), until).stream()
                        .map(one -> Unbound.of(one, found.complete()))
                        .toList(),
                OffsetScrollPosition.positionFunction(skip),
                until < all.size());
    }

    /** The type {@code UnboundConnection}. */
    record Unbound(Urn urn, String namespace, long holdings, long flows, boolean complete) {
        static Unbound of(Custody.Unbound one, boolean complete) {
            return new Unbound(
                    Connection.of(one.namespace()).urn(), one.namespace(), one.holdings(), one.flows(), complete);
        }
    }
}
