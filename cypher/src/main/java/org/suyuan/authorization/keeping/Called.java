package org.suyuan.authorization.keeping;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.wording.Names;
import org.suyuan.graph.Row;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * What things were called at one moment; of what has no name, the last part of its urn, of a field with its table. Operations and
 * purposes are called by their words.
 */
public final class Called implements Names {
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

    /** Tells the name that a thing had, by its states: of those that were so, the one told last that has one. */
    void tell(Urn thing, List<Row> states, Instant valid) {
        states.stream()
                .filter(state -> state.has("zh") && Situations.period(state).holds(valid))
                .max(Comparator.comparing(state -> state.number("openedBy")))
                .ifPresent(state -> {
                    zh.put(thing, state.text("zh"));
                    state.textIf("en").ifPresent(name -> en.put(thing, name));
                });
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
        return zh.getOrDefault(thing, thing.kind() == Kind.CONCEPT ? word(thing) : ofUrn(thing));
    }

    @Override
    public String en(Urn thing) {
        return en.getOrDefault(thing, thing.kind() == Kind.CONCEPT ? plain(thing) : zh(thing));
    }

    private static String word(Urn concept) {
        return Stream.concat(
                        Arrays.stream(Operation.values())
                                .filter(one -> one.urn().equals(concept))
                                .map(Operation::zh),
                        Arrays.stream(Purpose.values())
                                .filter(one -> one.urn().equals(concept))
                                .map(Purpose::zh))
                .findFirst()
                .orElse(ofUrn(concept));
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
