package org.suyuan.graphql;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.access.Role;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.LedgerEntries;
import org.suyuan.ledger.LedgerEntry;
import org.suyuan.ledger.Subject;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sight;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

@Controller
class LedgerController {
    private static final Sort BY_NUMBER = Sort.by("number");

    private static final int MOST_REDACTED = 500;

    private final Ledger ledger;
    private final LedgerEntries entries;
    private final Recorder recorder;
    private final Sights sights;

    record RedactInput(List<Long> numbers, String reason) {}

    record Redaction(List<LedgerEntry> redacted, LedgerEntry entry) {}

    LedgerController(Ledger ledger, LedgerEntries entries, Recorder recorder, Sights sights) {
        this.sights = sights;
        this.ledger = ledger;
        this.entries = entries;
        this.recorder = recorder;
    }

    @QueryMapping
    Window<LedgerEntry> ledger(
            ScrollSubrange subrange, @Argument @Nullable Urn about, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        Sight sight = sights.of(viewer);
        if (sight.isLimited() && (about == null || !sight.sees(about))) {
            return Window.from(List.of(), position -> ScrollPosition.keyset());
        }
        ScrollPosition position = subrange.position().orElse(ScrollPosition.keyset());
        boolean ofThis = position instanceof KeysetScrollPosition row
                && (row.isInitial() || row.getKeys().get("number") instanceof Long);
        if (!ofThis) {
            throw Pages.foreign();
        }
        int most = Pages.most(subrange);
        Long subject =
                about == null ? null : Subject.key(about.kind() == Kind.DATASET ? about.as(Kind.HOLDING) : about);
        return entries.findBy(
                Example.of(LedgerEntry.about(subject)),
                query -> query.limit(most).sortBy(BY_NUMBER).scroll(position));
    }

    @QueryMapping
    @Nullable LedgerEntry entry(@Argument long number, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        return sights.of(viewer).isLimited()
                ? null
                : entries.findByNumber(number).orElse(null);
    }

    @SchemaMapping(typeName = "Entry")
    @Nullable String payload(LedgerEntry entry, @ContextValue(name = Viewing.KEY) Viewer viewer) {
        Long number = entry.number();
        return number == null || sights.of(viewer).isLimited()
                ? null
                : ledger.payload(number)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(null);
    }

    @SchemaMapping(typeName = "Entry")
    String digest(LedgerEntry entry) {
        byte[] digest = entry.digest();
        return digest == null ? "" : HexFormat.of().formatHex(digest);
    }

    @MutationMapping
    Redaction redact(@Argument RedactInput input, @ContextValue(name = Acting.KEY) Acting acting) {
        Act act = acting.act("ledger.redact", Role.ADMIN, input.reason());
        SortedSet<Long> numbers = new TreeSet<>(input.numbers());
        if (numbers.isEmpty() || numbers.size() > MOST_REDACTED) {
            String had = "numbers names " + numbers.size() + " entries";
            throw Problem.badRequest(had + "; expected 1 to " + MOST_REDACTED);
        }
        if (act.reason().isBlank()) {
            throw Problem.badRequest("reason is empty; expected why the entries are redacted");
        }
        Entry by = recorder.redact(numbers, act);
        return new Redaction(numbers.stream().map(this::line).toList(), line(by.number()));
    }

    private LedgerEntry line(long number) {
        return entries.findByNumber(number).orElseThrow();
    }
}
