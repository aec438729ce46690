package org.suyuan.ingest.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suyuan.ingest.workbook.Match.Part;
import org.suyuan.model.Problem;

/**
 * How the sheets of one source with one header are read, as a person confirmed it.
 *
 * @param source the register they belong to
 * @param kind of row
 * @param headers what stands over each column
 * @param digest of the headers, see {@link Heading#digest}
 * @param columns what is taken from which of them
 * @param units urns of units by the names that stand in the sheets, where a person had to decide
 */
public record Mapping(
        String source,
        String kind,
        List<String> headers,
        String digest,
        List<Assigned> columns,
        Map<String, String> units) {
    /**
     * A column, and what is taken from it.
     *
     * @param column from 0
     */
    public record Assigned(int column, String target, Part part) {}

    /**
     * Checks that the mapping can be applied.
     *
     * @throws Problem CONFLICT if a target is filled twice or a column is not there
     */
    public Mapping {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
        units = Map.copyOf(units);
        for (Assigned one : columns) {
            if (one.column < 0 || one.column >= headers.size()) {
                throw Problem.conflict("column " + one.column + " is mapped; expected 0 to " + (headers.size() - 1));
            }
        }
        if (columns.stream().map(Assigned::target).distinct().count() < columns.size()) {
            throw Problem.conflict("two columns are mapped to one; expected each known column once");
        }
    }

    public static Mapping of(String source, String kind, Heading heading, List<Assigned> columns) {
        return new Mapping(source, kind, heading.columns(), heading.digest(), columns, Map.of());
    }

    public boolean isFor(Heading heading) {
        return digest.equals(heading.digest());
    }

    /** With one more name of a unit that a person decided on. */
    public Mapping with(String name, String urn) {
        Map<String, String> more = Stream.concat(
                        units.entrySet().stream(), Stream.of(Map.entry(UnitNames.key(name), urn)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (before, now) -> now, LinkedHashMap::new));
        return new Mapping(source, kind, headers, digest, columns, more);
    }
}
