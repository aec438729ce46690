package org.suyuan.graphql;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.ledger.Ledger;
import org.suyuan.ledger.LedgerEntries;
import org.suyuan.ledger.LedgerEntry;
import org.suyuan.ledger.Subject;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

@Controller
class LedgerController {
    private static final Sort BY_NUMBER = Sort.by("number");

    private final Ledger ledger;
    private final LedgerEntries entries;

    LedgerController(Ledger ledger, LedgerEntries entries) {
        this.ledger = ledger;
        this.entries = entries;
    }

    @QueryMapping
    Window<LedgerEntry> ledger(ScrollSubrange subrange, @Argument @Nullable Urn about) {
        ScrollPosition position = subrange.position()
                .filter(KeysetScrollPosition.class::isInstance)
                .orElse(ScrollPosition.keyset());
        int most = Pages.most(subrange);
        Long subject =
                about == null ? null : Subject.key(about.kind() == Kind.DATASET ? about.as(Kind.HOLDING) : about);
        return entries.findBy(
                Example.of(LedgerEntry.about(subject)),
                query -> query.limit(most).sortBy(BY_NUMBER).scroll(position));
    }

    @QueryMapping
    @Nullable LedgerEntry entry(@Argument long number) {
        return entries.findByNumber(number).orElse(null);
    }

    @SchemaMapping(typeName = "Entry")
    @Nullable String payload(LedgerEntry entry) {
        Long number = entry.number();
        return number == null
                ? null
                : ledger.payload(number)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(null);
    }
}
