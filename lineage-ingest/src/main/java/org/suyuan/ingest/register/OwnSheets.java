package org.suyuan.ingest.register;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.workbook.HeaderChange;
import org.suyuan.ingest.workbook.LeftOut;
import org.suyuan.ingest.workbook.Mapping;
import org.suyuan.ingest.workbook.NameMatch;
import org.suyuan.ingest.workbook.NameMatching;
import org.suyuan.ingest.workbook.Proposal;
import org.suyuan.ingest.workbook.Recognised;
import org.suyuan.ingest.workbook.Synonyms;
import org.suyuan.ingest.workbook.Target;
import org.suyuan.ingest.workbook.TargetColumn;
import org.suyuan.ingest.workbook.TargetColumn.Holds;
import org.suyuan.ingest.workbook.UnitNames;
import org.suyuan.ingest.workbook.Workbooks;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Divisions;

/** Reads the sheets of a source that have a form of their author's own: as a person confirmed it, or asks how. */
public final class OwnSheets {
    private static final List<Target> TARGETS = Targets.all();
    private static final Workbooks WORKBOOKS = new Workbooks(TARGETS, Synonyms.bundled());
    private static final int MOST_NAMES = 200;
    private static final int MOST_LEFT_OUT = 1_000;
    private static final int MOST_REMEMBERED = 10_000;

    private final String source;
    private final List<Mapping> confirmed;
    private final UnitNames names;
    private final Divisions divisions;

    /**
     * A reader for one submission.
     *
     * @param source the register that the sheets belong to
     * @param confirmed how sheets of this source are read, the last confirmed first
     */
    public OwnSheets(String source, List<Mapping> confirmed, UnitNames names, Divisions divisions) {
        this.source = source;
        this.confirmed = List.copyOf(confirmed);
        this.names = remembering(names);
        this.divisions = divisions;
    }

    /** A sheet as a table of the documented kind, and what came up on the way: complete when its rows are at their end. */
    record Mapped(Table table, Mapping mapping, List<LeftOut> leftOut, OpenNames names) {}

    /** Names to be confirmed, once each. */
    static final class OpenNames implements Consumer<NameMatch.ToConfirm> {
        private final Map<String, NameMatch.ToConfirm> open = new LinkedHashMap<>();
        private boolean more;

        @Override
        public void accept(NameMatch.ToConfirm name) {
            if (open.size() < MOST_NAMES) {
                open.putIfAbsent(name.name(), name);
            } else {
                more |= !open.containsKey(name.name());
            }
        }
    }

    /** The columns of a sheet that people mean by a header. */
    static List<Column<?>> meant(Sheet sheet, String header) {
        Set<String> names = WORKBOOKS.meant(sheet.name().zh(), header);
        return sheet.columns().stream()
                .filter(column -> names.contains(column.header().zh()))
                .toList();
    }

    Recognised recognise(Table sheet) {
        return WORKBOOKS.recognise(sheet, confirmed);
    }

    Mapped mapped(Table sheet, Recognised.Known known) {
        List<LeftOut> leftOut = new ArrayList<>();
        OpenNames open = new OpenNames();
        NameMatching matching = new NameMatching(names, known.mapping().units(), divisions);
        Table table = WORKBOOKS.mapped(sheet, known, matching, open, row -> {
            if (leftOut.size() < MOST_LEFT_OUT) {
                leftOut.add(row);
            }
        });
        return new Mapped(table, known.mapping(), leftOut, open);
    }

    /** What to ask about a sheet that nobody has confirmed; null if it looks like none of the kinds. */
    @Nullable Asked asked(Table sheet, Recognised found) {
        if (found instanceof Recognised.Changed changed) {
            return asked(sheet, changed.proposals(), changed.change(), changed.before());
        }
        return found instanceof Recognised.New anew ? asked(sheet, anew.proposals(), null, null) : null;
    }

    /** What to ask after a sheet was read as confirmed; null if all of its names are known. */
    static @Nullable Asked asked(Table sheet, Mapped mapped) {
        OpenNames open = mapped.names();
        return open.open.isEmpty()
                ? null
                : new Asked(
                        sheet.name(),
                        List.of(),
                        null,
                        List.copyOf(open.open.values()),
                        open.more,
                        fitToKeep(mapped.mapping()));
    }

    private @Nullable Asked asked(
            Table sheet, List<Proposal> proposals, @Nullable HeaderChange change, @Nullable Mapping before) {
        if (proposals.isEmpty()) {
            return null;
        }
        Proposal likeliest = proposals.get(0);
        Mapping mapping = likeliest.confirmed(source);
        if (before != null) {
            for (var decided : before.units().entrySet()) {
                mapping = mapping.with(decided.getKey(), decided.getValue());
            }
        }
        Mapped tried = mapped(sheet, new Recognised.Known(likeliest.heading(), mapping));
        tried.table().rows().forEachRemaining(row -> {});
        OpenNames open = tried.names();
        return new Asked(
                sheet.name(), proposals, change, List.copyOf(open.open.values()), open.more, fitToKeep(mapping));
    }

    /**
     * A mapping that a person confirms, as it is kept.
     *
     * @throws Problem UNPROCESSABLE if it maps to what is not known, or would keep what may be a person's
     */
    public static Mapping checked(Mapping mapping) {
        Target target = TARGETS.stream()
                .filter(one -> one.kind().equals(mapping.kind()))
                .findFirst()
                .orElseThrow(() -> unfit("kind", "one of " + RegisterReader.known()));
        for (Mapping.Assigned one : mapping.columns()) {
            if (target.columns().stream().noneMatch(column -> column.name().equals(one.target()))) {
                throw unfit("columns", "targets that are columns of " + target.kind());
            }
            if (!isFree(mapping.headers().get(one.column()))) {
                throw unfit("headers", "headers without what may be a person's");
            }
        }
        mapping.values().forEach((name, value) -> checkValue(target, name, value));
        List<String> missing = target.columns().stream()
                .filter(TargetColumn::required)
                .map(TargetColumn::name)
                .filter(name -> mapping.filled().noneMatch(name::equals))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "columns",
                    "without " + String.join(", ", missing),
                    "a column for each, or under values what holds of every row: no row can be taken without");
        }
        mapping.units().forEach((name, urn) -> {
            if (!isFree(name) || !Screening.isNobodys(name)) {
                throw unfit("units", "names of units, without what may be a person's");
            }
            if (Urn.parse(urn).kind() != Kind.UNIT) {
                throw unfit("units", "urns of units, urn:suyuan:unit:<id>");
            }
        });
        if (!mapping.digest().matches("[0-9a-f]{64}")) {
            throw unfit("digest", "the digest of the proposal");
        }
        return fitToKeep(mapping);
    }

    /** That it can be read; days and names of units are read as those of the sheet are, with the remarks of each row. */
    private static void checkValue(Target target, String name, String value) {
        TargetColumn column = target.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unfit("values", "columns of " + target.kind()));
        if (value.isBlank() || !isFree(value)) {
            throw unfit("values", "texts without what may be a person's");
        }
        if (column.holds() != Holds.TEXT) {
            return;
        }
        Column<?> known = Sheets.find(target.kind()).orElseThrow().columns().stream()
                .filter(one -> one.header().zh().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            known.form().reader().read(value, ZoneOffset.UTC);
        } catch (Problem unreadable) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "values/" + name,
                    Screening.quote(value),
                    known.form().allowed());
        }
    }

    /** What stands over columns that nothing is taken from is kept only as far as it may be quoted. */
    private static Mapping fitToKeep(Mapping mapping) {
        Set<Integer> taken =
                mapping.columns().stream().map(Mapping.Assigned::column).collect(Collectors.toSet());
        List<String> headers = IntStream.range(0, mapping.headers().size())
                .mapToObj(at -> header(mapping.headers().get(at), taken.contains(at)))
                .toList();
        return new Mapping(
                mapping.source(),
                mapping.kind(),
                headers,
                mapping.digest(),
                mapping.columns(),
                mapping.units(),
                mapping.values());
    }

    private static String header(String header, boolean isTaken) {
        return isTaken ? TextScreen.PROSE.screen(header).text() : Screening.quote(header);
    }

    private static boolean isFree(String text) {
        return !Screening.isBroken(text)
                && TextScreen.PROSE.screen(text).found().isEmpty();
    }

    private static Problem unfit(String field, String expected) {
        return Problem.field(Problem.Code.UNPROCESSABLE, field, "of another kind", expected);
    }

    /** A ledger tells of the same units in every row. */
    private static UnitNames remembering(UnitNames names) {
        Map<String, List<UnitNames.Candidate>> known = new HashMap<>();
        return name -> {
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            return known.computeIfAbsent(name, names::named);
        };
    }
}
