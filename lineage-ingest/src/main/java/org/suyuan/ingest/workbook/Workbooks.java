package org.suyuan.ingest.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.model.Problem;

/**
 * Users' own workbooks, taken as they are: a sheet is recognised, a person confirms how its columns are read, and from then on it
 * is a table as the catalogue describes them.
 */
public final class Workbooks {
    private final List<Target> targets;
    private final Synonyms synonyms;
    private final Headings headings;

    public Workbooks(List<Target> targets, Synonyms synonyms) {
        this.targets = List.copyOf(targets);
        this.synonyms = synonyms;
        this.headings = new Headings(synonyms.all(targets));
    }

    /**
     * What is known of a sheet; reads its first rows only.
     *
     * @param before what was confirmed for its source, the last first
     */
    public Recognised recognise(Table sheet, List<Mapping> before) {
        List<TableRow> rows = firstRows(sheet);
        Optional<Heading> found = headings.find(rows);
        if (found.isEmpty()) return new Recognised.NoHeader();
        Heading heading = found.get();
        Optional<Mapping> same =
                before.stream().filter(mapping -> mapping.isFor(heading)).findFirst();
        if (same.isPresent()) return new Recognised.Known(heading, same.get());
        List<TableRow> body = new ArrayList<>();
        new Body(rows.iterator(), heading, headings, row -> {}).forEachRemaining(body::add);
        List<Proposal> proposals = new Proposing(synonyms, sheet.name(), heading, body).all(targets);
        return before.stream()
                .max(Comparator.comparingLong(mapping -> HeaderChange.common(mapping.headers(), heading.columns())))
                .filter(mapping -> HeaderChange.common(mapping.headers(), heading.columns()) * 2
                        >= mapping.headers().size())
                .<Recognised>map(mapping -> new Recognised.Changed(
                        heading, mapping, HeaderChange.between(mapping.headers(), heading.columns()), proposals))
                .orElse(new Recognised.New(heading, proposals));
    }

    /**
     * The sheet as a table of the mapping's kind: known headers, ISO days, urns of units; row numbers stay the sheet's own.
     *
     * @param known the heading that was recognised, and the mapping confirmed for it
     * @param toConfirm is told each name of a unit that a person has to decide on, as often as it stands there
     * @param leftOut is told each row that is none of the table's
     */
    public Table mapped(
            Table sheet,
            Recognised.Known known,
            NameMatching names,
            Consumer<NameMatch.ToConfirm> toConfirm,
            Consumer<LeftOut> leftOut) {
        Target target = targets.stream()
                .filter(one -> one.kind().equals(known.mapping().kind()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict(
                        "the mapping is for rows of a kind that is no longer known; expected it confirmed anew"));
        Reading reading = new Reading(target, known.mapping(), names, toConfirm);
        return new Table() {
            @Override
            public String name() {
                return target.kind();
            }

            @Override
            public Iterator<TableRow> rows() {
                Body body = new Body(sheet.rows(), known.heading(), headings, leftOut);
                return reading.rows(known.heading().lastRow(), body);
            }
        };
    }

    /** The columns of a kind that people mean by a header, by their names; the last day's for one that tells of a first and a last. */
    public Set<String> meant(String kind, String header) {
        String plain = Plain.of(header);
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .flatMap(target -> target.columns().stream()
                        .filter(column -> synonyms.of(kind, column).contains(plain)
                                || target.columns().stream().anyMatch(first -> synonyms.ofSpan(kind, first, column)
                                        .contains(plain))))
                .map(TargetColumn::name)
                .collect(Collectors.toSet());
    }

    private static List<TableRow> firstRows(Table sheet) {
        List<TableRow> first = new ArrayList<>();
        Iterator<TableRow> rows = sheet.rows();
        while (rows.hasNext() && first.size() < Headings.SAMPLE) first.add(rows.next());
        return first;
    }
}
