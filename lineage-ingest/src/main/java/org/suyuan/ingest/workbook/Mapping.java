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
 * @param values what holds of every row and stands in no column, by the column of the kind: the sheet of one sort of paper does not
 *     repeat the sort
 */
public record Mapping(
        String source,
        String kind,
        List<String> headers,
        String digest,
        List<Assigned> columns,
        Map<String, String> units,
        Map<String, String> values) {
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
        values = Map.copyOf(values);
        for (Assigned one : columns) {
            if (one.column < 0 || one.column >= headers.size()) {
                throw Problem.conflict("column " + one.column + " is mapped; expected 0 to " + (headers.size() - 1));
            }
        }
        if (Stream.concat(columns.stream().map(Assigned::target), values.keySet().stream())
                        .distinct()
                        .count()
                < columns.size() + values.size()) {
            throw Problem.conflict("a known column is filled twice; expected each once, from a column or from values");
        }
    }

    public static Mapping of(String source, String kind, Heading heading, List<Assigned> columns) {
        return new Mapping(source, kind, heading.columns(), heading.digest(), columns, Map.of(), Map.of());
    }

    /** The columns of the kind that a row read so has: what is taken from columns first. */
    public Stream<String> filled() {
        return Stream.concat(
                columns.stream().map(Assigned::target), values.keySet().stream().sorted());
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
        return new Mapping(source, kind, headers, digest, columns, more, values);
    }
}
