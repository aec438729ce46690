package org.suyuan.authorization.deciding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.FlowVerdict;
import org.suyuan.authorization.FlowVerdict.Side;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Request;
import org.suyuan.model.Urn;

/**
 * What a flow rests on (decision 12): the receiver's right to what it does and, where the sender does not answer for the data,
 * the sender's right to provide them to this receiver. The worse of both counts.
 */
final class Covering {
    private final Records records;

    Covering(Records records) {
        this.records = records;
    }

    FlowVerdict cover(Flow flow) {
        if (flow.from().equals(flow.to())) {
            return new FlowVerdict(Coverage.INTERNAL, flow, null, null, List.of(), List.of());
        }
        Request receiving = receiving(flow);
        Point point = Point.of(records, receiving);
        if (point.isAccountable(flow.to()) && !point.isProhibited()) {
            return new FlowVerdict(Coverage.COVERED, flow, null, null, provisions(point, flow.to()), List.of());
        }
        Side receiver = Fields.of(records, receiving).side();
        Side provider = point.isAccountable(flow.from())
                ? null
                : Fields.of(records, providing(flow)).side();
        return verdict(flow, receiver, provider);
    }

    private static FlowVerdict verdict(Flow flow, Side receiver, @Nullable Side provider) {
        boolean receiverDecides = provider == null || receiver.coverage().compareTo(provider.coverage()) >= 0;
        Side deciding = provider == null || receiverDecides ? receiver : provider;
        return new FlowVerdict(
                deciding.coverage(),
                flow,
                receiver,
                provider,
                deciding.verdict().provisions(),
                deciding.verdict().reasons());
    }

    private static Request receiving(Flow flow) {
        return new Request(
                flow.to(), flow.dataset(), flow.field(), flow.operation(), flow.purpose(), flow.at(), null, null);
    }

    /** Handing over is what an interim custodian does; all else that leaves a unit is provided. */
    private static Request providing(Flow flow) {
        Urn operation =
                Operation.HANDOVER.urn().equals(flow.operation()) ? Operation.HANDOVER.urn() : Operation.PROVIDE.urn();
        return new Request(
                flow.from(), flow.dataset(), flow.field(), operation, flow.purpose(), flow.at(), flow.to(), null);
    }

    private static List<Urn> provisions(Point point, Urn unit) {
        return point.accountable().stream()
                .filter(one -> one.unit().equals(unit))
                .flatMap(one -> one.provisions().stream())
                .distinct()
                .toList();
    }
}
