package org.suyuan.ingest.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suyuan.ingest.table.TableRow;
import org.suyuan.ingest.workbook.Match.Part;
import org.suyuan.ingest.workbook.TargetColumn.Holds;

/** Proposes what the columns of a sheet are, by what stands over them and by what their values look like. */
final class Proposing {
    private static final int LEAST = 40;
    private static final int MOST_SAMPLED = 50;

    /** What values of these look like says nothing. */
    private static final Set<Holds> WORDS = EnumSet.of(Holds.TEXT, Holds.UNIT, Holds.UNIT_ID);

    private final Synonyms synonyms;
    private final String sheet;
    private final Heading heading;
    private final List<List<Looks>> looks;

    /** @param body some rows of the table under its header */
    Proposing(Synonyms synonyms, String sheet, Heading heading, List<TableRow> body) {
        this.synonyms = synonyms;
        this.sheet = Plain.of(sheet);
        this.heading = heading;
        this.looks = IntStream.range(0, heading.columns().size())
                .mapToObj(column -> body.stream()
                        .map(row -> row.cell(column).text())
                        .filter(text -> !text.isEmpty())
                        .limit(MOST_SAMPLED)
                        .map(Looks::of)
                        .toList())
                .toList();
    }

    /** For each kind that at least one column speaks for, the likeliest first. */
    List<Proposal> all(List<Target> targets) {
        return targets.stream()
                .map(this::proposal)
                .filter(proposal -> !proposal.matches().isEmpty())
                .sorted(Comparator.comparingInt(Proposal::confidence).reversed().thenComparing(Proposal::kind))
                .toList();
    }

    private Proposal proposal(Target target) {
        List<Match> possible = new ArrayList<>(spans(target));
        for (TargetColumn column : target.columns()) {
            Set<String> words = synonyms.of(target.kind(), column);
            for (int at = 0; at < heading.columns().size(); at++) {
                match(at, column, words).ifPresent(possible::add);
            }
        }
        possible.sort(Comparator.comparingInt(Match::confidence).reversed().thenComparingInt(Match::column));
        List<Match> taken = withIds(target, taken(possible));
        List<String> unmapped = IntStream.range(0, heading.columns().size())
                .filter(at ->
                        !heading.columns().get(at).isEmpty() && taken.stream().noneMatch(match -> match.column() == at))
                .mapToObj(heading.columns()::get)
                .toList();
        List<String> unfilled = target.columns().stream()
                .filter(TargetColumn::required)
                .map(TargetColumn::name)
                .filter(name -> taken.stream().noneMatch(match -> match.target().equals(name)))
                .toList();
        List<String> reasons = new ArrayList<>();
        boolean named = synonyms.ofKind(target.kind()).stream().anyMatch(sheet::contains);
        if (named) reasons.add("the sheet is called so");
        reasons.add(
                taken.size() - unmapped.size() < 0
                        ? "most columns are not known to it"
                        : "most columns are known to it");
        if (!unfilled.isEmpty()) reasons.add("without " + String.join(", ", unfilled) + " no row can be taken");
        return new Proposal(
                target.kind(), heading, confidence(target, taken, unmapped, named), reasons, taken, unmapped, unfilled);
    }

    /** Three tenths from the required columns, half from how much of the sheet is understood, two tenths from its name. */
    private static int confidence(Target target, List<Match> taken, List<String> unmapped, boolean named) {
        long required = target.columns().stream().filter(TargetColumn::required).count();
        int filled = taken.stream()
                .filter(match -> target.column(match.target()).orElseThrow().required())
                .mapToInt(Match::confidence)
                .sum();
        long columns = taken.stream().mapToInt(Match::column).distinct().count();
        int sum = taken.stream().mapToInt(Match::confidence).sum();
        double needed = required == 0 ? 100 : (double) filled / required;
        double understood = taken.isEmpty() ? 0 : (double) sum / taken.size() * columns / (columns + unmapped.size());
        return (int) Math.round(needed * 0.3 + understood * 0.5 + (named ? 20 : 0));
    }

    /** Each target and each column once, but for spans, which fill two targets. */
    private static List<Match> taken(List<Match> possible) {
        List<Match> taken = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        for (Match match : possible) {
            boolean other = taken.stream()
                    .anyMatch(one -> one.column() == match.column()
                            && (one.part() == Part.WHOLE || one.part() == match.part() || match.part() == Part.WHOLE));
            if (other) continue;
            if (targets.add(match.target())) taken.add(match);
        }
        return taken.stream()
                .map(match -> rivals(match, possible, taken))
                .sorted(Comparator.comparingInt(Match::column).thenComparing(Match::part))
                .toList();
    }

    /** Units of which no id is told are called by their credit codes. */
    private static List<Match> withIds(Target target, List<Match> taken) {
        Optional<String> id = holding(target, Holds.UNIT_ID).stream()
                .map(TargetColumn::name)
                .filter(name -> taken.stream().noneMatch(match -> match.target().equals(name)))
                .findFirst();
        Optional<Match> code = taken.stream()
                .filter(match -> target.column(match.target()).orElseThrow().holds() == Holds.CREDIT_CODE)
                .findFirst();
        if (id.isEmpty() || code.isEmpty()) return taken;
        Match one = code.get();
        List<String> reasons = List.of("no column tells an id, so the credit code is taken for it");
        List<Match> all = new ArrayList<>(taken);
        all.add(new Match(one.column(), one.header(), id.get(), Part.WHOLE, LEAST, reasons));
        return List.copyOf(all);
    }

    private static Match rivals(Match match, List<Match> possible, List<Match> taken) {
        List<String> rivals = possible.stream()
                .filter(one -> one.column() != match.column()
                        && one.target().equals(match.target())
                        && one.confidence() >= match.confidence()
                        && taken.stream().noneMatch(it -> it.column() == one.column()))
                .map(one -> "column \"" + one.header() + "\" would do as well")
                .distinct()
                .toList();
        return rivals.isEmpty()
                ? match
                : new Match(
                        match.column(),
                        match.header(),
                        match.target(),
                        match.part(),
                        Math.min(match.confidence(), LEAST),
                        Stream.concat(match.reasons().stream(), rivals.stream()).toList());
    }

    private Optional<Match> match(int at, TargetColumn column, Set<String> words) {
        String header = heading.columns().get(at);
        List<String> reasons = new ArrayList<>();
        int byHeader = byHeader(header, column, words, reasons);
        int byValues = byValues(at, column, byHeader, reasons);
        int confidence = Math.max(0, Math.min(100, byHeader + byValues));
        return confidence < LEAST
                ? Optional.empty()
                : Optional.of(new Match(at, header, column.name(), Part.WHOLE, confidence, reasons));
    }

    private static int byHeader(String header, TargetColumn column, Set<String> words, List<String> reasons) {
        if (header.isEmpty()) return 0;
        String plain = Plain.of(header);
        String bare = Plain.bare(header);
        if (plain.equals(Plain.of(column.name())) || bare.equals(Plain.of(column.name()))) {
            reasons.add("the header is the same");
            return 95;
        }
        if (words.contains(plain) || words.contains(bare)) {
            reasons.add("the header means the same");
            return 90;
        }
        String[] parts = header.split(Heading.JOINT, -1);
        if (parts.length > 1 && words.contains(Plain.bare(parts[parts.length - 1]))) {
            reasons.add("the lowest header means the same");
            return 75;
        }
        boolean within = words.stream().anyMatch(word -> word.length() >= 4 && bare.contains(word));
        if (within) {
            reasons.add("the header contains a word that means the same");
            return 55;
        }
        return 0;
    }

    private int byValues(int at, TargetColumn column, int byHeader, List<String> reasons) {
        List<Looks> values = looks.get(at);
        if (values.isEmpty() || WORDS.contains(column.holds())) return 0;
        double share = (double) values.stream()
                        .filter(look -> look.suits(column.holds()))
                        .count()
                / values.size();
        boolean code = column.holds() == Holds.CREDIT_CODE || column.holds() == Holds.DIVISION;
        if (share >= 0.8 && (byHeader > 0 || code)) {
            reasons.add("the values look like it");
            return byHeader > 0 ? 5 : 50;
        }
        if (share < 0.2 && byHeader > 0) {
            reasons.add("the values do not look like it");
            return -40;
        }
        return 0;
    }

    /** Columns that tell of a first and a last day in one. */
    private List<Match> spans(Target target) {
        List<Match> found = new ArrayList<>();
        for (TargetColumn first : holding(target, Holds.FIRST_DAY)) {
            for (TargetColumn last : holding(target, Holds.LAST_DAY)) {
                Set<String> words = synonyms.ofSpan(target.kind(), first, last);
                for (int at = 0; at < heading.columns().size(); at++) {
                    int confidence = spanning(at, words, synonyms.of(target.kind(), last));
                    if (confidence == 0) continue;
                    List<String> reasons = List.of("the values look like spans of time");
                    String header = heading.columns().get(at);
                    found.add(new Match(at, header, first.name(), Part.START, confidence, reasons));
                    found.add(new Match(at, header, last.name(), Part.END, confidence, reasons));
                }
            }
        }
        return found;
    }

    private int spanning(int at, Set<String> words, Set<String> ofLast) {
        List<Looks> values = looks.get(at);
        String header = Plain.bare(heading.columns().get(at));
        double share = values.isEmpty()
                ? 0
                : (double) values.stream().filter(look -> look == Looks.SPAN).count() / values.size();
        if (words.contains(header) && share >= 0.5) return 97;
        if (ofLast.contains(header) && share >= 0.8) return 93;
        return 0;
    }

    private static List<TargetColumn> holding(Target target, Holds holds) {
        return target.columns().stream()
                .filter(column -> column.holds() == holds)
                .toList();
    }
}
