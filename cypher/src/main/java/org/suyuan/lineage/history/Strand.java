package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.suyuan.ledger.Entry;
import org.suyuan.ledger.Fact;
import org.suyuan.ledger.Page;
import org.suyuan.time.Period;

/**
 * What the graph holds just now of one kind of timed relationship, by key: the periods in which a key is so, with its
 * value and the entry that opened each. A changed history is laid beside it, and only what differs is closed and opened.
 */
final class Strand<K, V> {
    /** One relationship of the graph. */
    record Kept<V>(Period valid, V value, long openedBy) {}

    private final Function<Period, BiFunction<K, V, Fact>> fact;
    private final Map<K, List<Kept<V>>> kept = new HashMap<>();

    /** @param fact the relationship that says that a key has a value for a period */
    Strand(Function<Period, BiFunction<K, V, Fact>> fact) {
        this.fact = fact;
    }

    /** Adds what was read from the graph. */
    void read(K key, Kept<V> one) {
        kept.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
    }

    /** The instants at which something begins or ends. */
    NavigableSet<Instant> boundaries() {
        TreeSet<Instant> instants = new TreeSet<>();
        kept.values()
                .forEach(list -> list.forEach(one -> {
                    instants.add(one.valid().from());
                    instants.add(one.valid().until());
                }));
        instants.remove(Period.OPEN);
        return instants;
    }

    /** Every key of which anything is held. */
    Set<K> keys() {
        return kept.keySet();
    }

    /** What is so at an instant. */
    Map<K, V> at(Instant instant) {
        Map<K, V> now = new HashMap<>();
        kept.forEach((key, list) ->
                list.stream().filter(one -> one.valid().holds(instant)).forEach(one -> now.put(key, one.value())));
        return now;
    }

    /**
     * Makes the graph hold what a history says from its first instant on.
     *
     * @param tail the states from an instant on
     * @param view what a state says of this strand
     */
    <S> void revise(NavigableMap<Instant, S> tail, Function<S, Map<K, V>> view, Page page, Entry by) {
        Instant from = tail.firstKey();
        Map<K, List<Kept<V>>> wanted = new LinkedHashMap<>();
        Iterator<Map.Entry<Instant, S>> pieces = tail.entrySet().iterator();
        Map.Entry<Instant, S> piece = pieces.next();
        while (piece != null) {
            Map.Entry<Instant, S> next = pieces.hasNext() ? pieces.next() : null;
            Period period = new Period(piece.getKey(), next == null ? Period.OPEN : next.getKey());
            view.apply(piece.getValue())
                    .forEach((key, value) ->
                            append(wanted.computeIfAbsent(key, any -> beforeOf(any, from)), period, value, by));
            piece = next;
        }
        kept.forEach((key, list) -> {
            if (list.stream().anyMatch(one -> one.valid().until().isAfter(from))) {
                wanted.computeIfAbsent(key, any -> beforeOf(any, from));
            }
        });
        wanted.forEach((key, list) -> lay(key, list, page, by));
    }

    /** What is held of a key before an instant, cut off there. */
    private List<Kept<V>> beforeOf(K key, Instant from) {
        List<Kept<V>> before = new ArrayList<>();
        for (Kept<V> one : kept.getOrDefault(key, List.of())) {
            if (one.valid().from().isBefore(from)) {
                Instant until =
                        one.valid().until().isAfter(from) ? from : one.valid().until();
                before.add(new Kept<>(new Period(one.valid().from(), until), one.value(), one.openedBy()));
            }
        }
        before.sort((a, b) -> a.valid().from().compareTo(b.valid().from()));
        return before;
    }

    private static <V> void append(List<Kept<V>> list, Period period, V value, Entry by) {
        Kept<V> last = list.isEmpty() ? null : list.get(list.size() - 1);
        if (last != null
                && last.valid().until().equals(period.from())
                && last.value().equals(value)) {
            Period longer = new Period(last.valid().from(), period.until());
            list.set(list.size() - 1, new Kept<>(longer, value, last.openedBy()));
        } else {
            list.add(new Kept<>(period, value, by.number()));
        }
    }

    private void lay(K key, List<Kept<V>> wanted, Page page, Entry by) {
        List<Kept<V>> held = kept.getOrDefault(key, List.of());
        List<Kept<V>> result = new ArrayList<>(wanted.size());
        List<Kept<V>> gone = new ArrayList<>(held);
        List<Kept<V>> come = new ArrayList<>();
        for (Kept<V> one : wanted) {
            int same = indexOf(gone, one);
            if (same >= 0) {
                result.add(gone.remove(same));
            } else {
                come.add(new Kept<>(one.valid(), one.value(), by.number()));
            }
        }
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        gone.forEach(one -> page.close(fact.apply(one.valid()).apply(key, one.value()), one.openedBy(), by));
        come.forEach(one -> page.open(fact.apply(one.valid()).apply(key, one.value()), by));
        result.addAll(come);
        if (result.isEmpty()) {
            kept.remove(key);
        } else {
            kept.put(key, result);
        }
    }

    private static <V> int indexOf(List<Kept<V>> list, Kept<V> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).valid().equals(wanted.valid())
                    && list.get(i).value().equals(wanted.value())) {
                return i;
            }
        }
        return -1;
    }
}
