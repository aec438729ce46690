package org.suyuan.authorization.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suyuan.authorization.Authorization;
import org.suyuan.authorization.Coverage;
import org.suyuan.authorization.Dimension;
import org.suyuan.authorization.Norm;
import org.suyuan.authorization.Reason.Code;
import org.suyuan.model.Urn;

/**
 * The norms a paper cites (decision 4). One in force is enough: on the day the paper was granted, or, where the paper is the
 * law itself, at the instant asked about. What lapses later is remarked and cuts nothing; what belongs to another jurisdiction
 * is ignored with a remark. A paper that cites nothing has nothing that could be out of force, unless it is the law itself.
 */
final class Citations {
    private final Records records;

    Citations(Records records) {
        this.records = records;
    }

    void look(Examination it) {
        Authorization paper = it.paper();
        Instant needed = paper.isTheLaw() ? it.point().at() : paper.granted();
        List<Norm> governing = new ArrayList<>();
        boolean unknown = false;
        Optional<Set<Urn>> territory = Optional.empty();
        for (Urn provision : paper.provisions()) {
            Optional<Norm> norm = records.norm(provision);
            if (norm.isEmpty()) {
                unknown = true;
                continue;
            }
            if (territory.isEmpty()) {
                territory = Optional.of(territory(it));
            }
            Set<Urn> places = territory.orElseThrow();
            if (places.isEmpty() || places.contains(norm.get().division())) {
                governing.add(norm.get());
            } else {
                it.remark(Code.FOREIGN_NORM, provision);
            }
        }
        remarkLapses(it, governing, needed);
        if (governing.stream().anyMatch(norm -> norm.isInForce(needed))) {
            return;
        }
        if (unknown) {
            paper.provisions().stream()
                    .filter(provision -> records.norm(provision).isEmpty())
                    .forEach(provision -> it.leaveOpen(Code.NORM_UNKNOWN, provision));
        } else if (!governing.isEmpty() || paper.isTheLaw()) {
            boolean lapsed = paper.isTheLaw() && governing.stream().anyMatch(norm -> norm.hasLapsed(needed));
            it.fail(Dimension.NORM, lapsed ? Coverage.EXPIRED : Coverage.NONE);
        } else {
            it.remark(Code.CITES_NOTHING, paper.urn());
        }
    }

    private static void remarkLapses(Examination it, List<Norm> governing, Instant needed) {
        for (Norm norm : governing) {
            if (norm.isInForce(needed) && norm.hasLapsed(it.point().at())) {
                it.remark(Code.NORM_LAPSED, norm.provision());
            }
        }
    }

    /**
     * Every division around one that governs who answers for the data or a party; empty where that of one of them is not
     * known, so that nothing can be called foreign.
     */
    private Set<Urn> territory(Examination it) {
        Set<Urn> units = new HashSet<>(it.grantors().keySet());
        units.add(it.link().holder());
        it.point().accountable().forEach(one -> units.add(one.unit()));
        Set<Urn> places = new HashSet<>();
        for (Urn unit : units) {
            Optional<Urn> division = records.division(unit, it.point().at());
            if (division.isEmpty()) {
                return Set.of();
            }
            places.addAll(records.hierarchy().around(division.get(), it.point().at()));
        }
        return places;
    }
}
