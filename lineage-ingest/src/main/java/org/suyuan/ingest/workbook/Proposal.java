package org.suyuan.ingest.workbook;

import java.util.List;
import org.suyuan.ingest.workbook.Mapping.Assigned;

/**
 * How a sheet may be read. Nothing is taken from it before a person has confirmed or corrected it.
 *
 * @param kind of row
 * @param confidence from 0 to 100
 * @param reasons for the kind
 * @param unmapped headers of columns that nothing is taken from
 * @param unfilled columns without which no row can be taken, and which no column fills
 */
public record Proposal(
        String kind,
        Heading heading,
        int confidence,
        List<String> reasons,
        List<Match> matches,
        List<String> unmapped,
        List<String> unfilled) {
    public Proposal {
        reasons = List.copyOf(reasons);
        matches = List.copyOf(matches);
        unmapped = List.copyOf(unmapped);
        unfilled = List.copyOf(unfilled);
    }

    /**
     * What a person makes of it by saying yes.
     *
     * @param source whose workbook it is, as the register is called
     */
    public Mapping confirmed(String source) {
        List<Assigned> columns = matches.stream()
                .map(match -> new Assigned(match.column(), match.target(), match.part()))
                .toList();
        return Mapping.of(source, kind, heading, columns);
    }
}
