package org.suyuan.api.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.ingest.register.Asked;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.ingest.workbook.HeaderChange;
import org.suyuan.ingest.workbook.Mapping;
import org.suyuan.ingest.workbook.MappingJson;
import org.suyuan.ingest.workbook.Match;
import org.suyuan.ingest.workbook.NameMatch;
import org.suyuan.ingest.workbook.Proposal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a sheet may be read, for a person to confirm. Whatever stands in the file is quoted as far as it may be.
 *
 * @param why NEW: nobody has confirmed anything like it; CHANGED: its header is another than the one confirmed; NAMES: only
 *     names of units are open
 * @param kind the one that the mapping is of
 * @param others other kinds that it may be of, the likeliest first
 * @param mapping to be sent back as it is, or corrected, with the urns of units by their names
 */
record AskedView(
        String sheet,
        String why,
        String kind,
        int confidence,
        List<String> reasons,
        List<Column> columns,
        List<String> unmapped,
        List<String> unfilled,
        List<Other> others,
        @Nullable HeaderChange changed,
        List<Name> names,
        boolean moreNames,
        JsonNode mapping) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_OTHERS = 3;

    /** A column of the sheet, from 0, and what is taken from it. */
    record Column(int column, String header, String target, String part, int confidence, List<String> reasons) {}

    record Other(String kind, int confidence) {}

    /** A name that is not exactly that of one unit, and who may be meant. */
    record Name(String name, List<Choice> choices) {}

    record Choice(String urn, String name, String nameNow, boolean former, String why) {}

    static AskedView of(Asked asked) {
        Optional<Proposal> likeliest = asked.likeliest();
        Mapping mapping = asked.mapping();
        HeaderChange change = asked.changed();
        return new AskedView(
                Screening.quote(asked.sheet()),
                likeliest.isEmpty() ? "NAMES" : change == null ? "NEW" : "CHANGED",
                mapping.kind(),
                likeliest.map(Proposal::confidence).orElse(100),
                likeliest.map(Proposal::reasons).orElse(List.of()),
                likeliest.map(Proposal::matches).orElse(List.of()).stream()
                        .map(AskedView::column)
                        .toList(),
                quoted(likeliest.map(Proposal::unmapped).orElse(List.of())),
                likeliest.map(Proposal::unfilled).orElse(List.of()),
                asked.proposals().stream()
                        .skip(1)
                        .limit(MOST_OTHERS)
                        .map(one -> new Other(one.kind(), one.confidence()))
                        .toList(),
                change == null
                        ? null
                        : new HeaderChange(quoted(change.gone()), quoted(change.added()), quoted(change.moved())),
                asked.names().stream().map(AskedView::name).toList(),
                asked.moreNames(),
                JSON.readTree(MappingJson.written(mapping)));
    }

    private static Column column(Match match) {
        List<String> reasons = match.reasons().stream().map(AskedView::prose).toList();
        return new Column(
                match.column(),
                prose(match.header()),
                match.target(),
                match.part().name(),
                match.confidence(),
                reasons);
    }

    private static Name name(NameMatch.ToConfirm open) {
        return new Name(
                Screening.isNobodys(open.name()) ? open.name() : Screening.quote(open.name()),
                open.choices().stream()
                        .map(choice -> new Choice(
                                choice.unit().urn(),
                                choice.unit().name(),
                                choice.unit().nameNow(),
                                choice.unit().former(),
                                choice.why()))
                        .toList());
    }

    private static String prose(String text) {
        return TextScreen.PROSE.screen(text).text();
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(Screening::quote).toList();
    }
}
