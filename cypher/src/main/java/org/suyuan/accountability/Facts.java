package org.suyuan.accountability;

import java.util.List;
import java.util.Map;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.Told;
import org.suyuan.unit.Unit;

/**
 * What was so at a moment around a thing, as far as it was known: all that an answer is made of, but norms, effective rights and
 * the health authorities up the divisions.
 *
 * @param data the dataset that is meant; several only if registers disagree, none of a unit
 * @param parties every unit that is named in any of the rest
 */
record Facts(
        Urn of,
        List<Data> data,
        List<Answers> answering,
        List<Holds> holding,
        List<PostOf> posts,
        List<Supervises> supervising,
        List<Paper> papers,
        List<Extent> extents,
        Map<Urn, Party> parties,
        long answersFor,
        long supervises) {

    record Data(Urn urn, String name) {}

    record Answers(Urn unit, Urn dataset, Capacity capacity, Told told) {}

    record Holds(Urn unit, Told told) {}

    /** A post of a unit; {@code told} is how it is known who fills it, or, if nothing is told of that, that there is one. */
    record PostOf(Urn unit, Unit.Position post) {}

    record Supervises(Urn supervisor, Urn supervised, Supervision.Domain domain, Told told) {}

    /** A paper whose term holds, whether or not the rest of it does. */
    record Paper(Urn urn, Authorization.Kind kind, List<Urn> grantors, List<Urn> grantees, Told told) {}

    /** For these data of a unit, or all, a register states every paper. */
    record Extent(Urn unit, List<String> datasets) {
        boolean covers(Urn dataset) {
            return datasets.contains("*") || datasets.contains(dataset.text());
        }
    }

    Facts {
        data = List.copyOf(data);
        answering = List.copyOf(answering);
        holding = List.copyOf(holding);
        posts = List.copyOf(posts);
        supervising = List.copyOf(supervising);
        papers = List.copyOf(papers);
        extents = List.copyOf(extents);
        parties = Map.copyOf(parties);
    }

    /** Those whose posts, supervisors and authorities are asked for: who answers for the data, or the unit itself. */
    List<Urn> answerers() {
        return data.isEmpty() && of.kind() == Kind.UNIT
                ? List.of(of)
                : answering.stream().map(Answers::unit).distinct().sorted().toList();
    }

    Party party(Urn unit) {
        Party party = parties.get(unit);
        if (party == null) {
            throw new IllegalStateException(unit + " was not read");
        }
        return party;
    }
}
