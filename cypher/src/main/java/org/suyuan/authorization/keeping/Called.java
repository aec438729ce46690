package org.suyuan.authorization.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.wording.Names;
import org.suyuan.graph.Row;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.Text;
import org.suyuan.time.Period;

/**
 * What things were called at one moment; of what has no name, the last part of its urn, of a field with its table. Operations and
 * purposes are called by their words.
 */
public final class Called implements Names {
    private static final Map<Urn, String> WORDS = words();

    private final Map<Urn, String> zh = new HashMap<>();
    private final Map<Urn, String> en = new HashMap<>();

    Called() {}

    static Called of(List<Row> rows) {
        Called called = new Called();
        for (Row row : rows) {
            Urn urn = new Urn(row.text("urn"));
            called.zh.putIfAbsent(urn, row.text("zh"));
            row.textIf("en").ifPresent(name -> called.en.putIfAbsent(urn, name));
        }
        return called;
    }

    /**
     * Tells the name that a thing had, by its states: of those that were so, the one told last that has one; of what is no more,
     * the last before.
     */
    void tell(Urn thing, List<Row> states, Instant valid) {
        states.stream()
                .filter(state -> state.has("zh") && !state.instant("validFrom").isAfter(valid))
                .max(Comparator.comparing((Row state) -> lasting(state, valid))
                        .thenComparing(state -> state.number("openedBy")))
                .ifPresent(state -> {
                    zh.put(thing, state.text("zh"));
                    state.textIf("en").ifPresent(name -> en.put(thing, name));
                });
    }

    /** Tells a name that a thing has at all times. */
    void call(Urn thing, Text name) {
        zh.put(thing, name.zh());
        en.put(thing, name.en());
    }

    private static Instant lasting(Row state, Instant valid) {
        Instant until = state.instant("validUntil");
        return valid.isBefore(until) ? Period.OPEN : until;
    }

    /** The same names without those of some things. */
    Called without(Collection<Urn> hidden) {
        Called called = new Called();
        called.zh.putAll(zh);
        called.en.putAll(en);
        called.zh.keySet().removeAll(hidden);
        called.en.keySet().removeAll(hidden);
        return called;
    }

    @Override
    public String zh(Urn thing) {
        String name = zh.get(thing);
        return name == null ? WORDS.getOrDefault(thing, ofUrn(thing)) : name;
    }

    @Override
    public String en(Urn thing) {
        String name = en.get(thing);
        if (name == null) {
            return thing.kind() == Kind.CONCEPT ? plain(thing) : zh(thing);
        }
        return name;
    }

    private static Map<Urn, String> words() {
        Map<Urn, String> words = new HashMap<>();
        for (Operation one : Operation.values()) {
            words.put(one.urn(), one.zh());
        }
        for (Purpose one : Purpose.values()) {
            words.put(one.urn(), one.zh());
        }
        return Map.copyOf(words);
    }

    private static String plain(Urn concept) {
        return ofUrn(concept).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String ofUrn(Urn thing) {
        List<String> parts = thing.parts();
        return thing.kind() == Kind.FIELD && parts.size() > 1
                ? String.join(".", parts.subList(1, parts.size()))
                : parts.get(parts.size() - 1);
    }
}
