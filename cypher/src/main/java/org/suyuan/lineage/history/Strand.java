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
import org.suyuan.ledger.Held;
import org.suyuan.ledger.Page;
import org.suyuan.time.Period;

/**
 * What the graph holds just now of one kind of timed relationship, by key: the periods in which a key is so, with its
 * value and the relationship that says so. A changed history is laid beside it, and only what differs is closed and opened.
 */
final class Strand<K, V> {
    /** That something has a value for a period. */
    record Piece<V>(Period valid, V value) {}

    /** A piece and the relationship of the graph that says so. */
    record Kept<V>(Piece<V> piece, Held held) {}

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
                    instants.add(one.piece().valid().from());
                    instants.add(one.piece().valid().until());
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
        kept.forEach((key, list) -> list.stream()
                .map(Kept::piece)
                .filter(piece -> piece.valid().holds(instant))
                .forEach(piece -> now.put(key, piece.value())));
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
        Map<K, List<Piece<V>>> wanted = new LinkedHashMap<>();
        Iterator<Map.Entry<Instant, S>> states = tail.entrySet().iterator();
        Map.Entry<Instant, S> state = states.next();
        while (state != null) {
            Map.Entry<Instant, S> next = states.hasNext() ? states.next() : null;
            Period period = new Period(state.getKey(), next == null ? Period.OPEN : next.getKey());
            view.apply(state.getValue())
                    .forEach((key, value) -> append(
                            wanted.computeIfAbsent(key, any -> beforeOf(any, from)), new Piece<>(period, value)));
            state = next;
        }
        kept.forEach((key, list) -> {
            if (list.stream().anyMatch(one -> one.piece().valid().until().isAfter(from))) {
                wanted.computeIfAbsent(key, any -> beforeOf(any, from));
            }
        });
        wanted.forEach((key, list) -> lay(key, list, page, by));
    }

    /** What is so of a key before an instant, cut off there. */
    private List<Piece<V>> beforeOf(K key, Instant from) {
        List<Piece<V>> before = new ArrayList<>();
        for (Kept<V> one : kept.getOrDefault(key, List.of())) {
            Period valid = one.piece().valid();
            if (valid.from().isBefore(from)) {
                Instant until = valid.until().isAfter(from) ? from : valid.until();
                before.add(
                        new Piece<>(new Period(valid.from(), until), one.piece().value()));
            }
        }
        before.sort((a, b) -> a.valid().from().compareTo(b.valid().from()));
        return before;
    }

    private static <V> void append(List<Piece<V>> list, Piece<V> next) {
        Piece<V> last = list.isEmpty() ? null : list.get(list.size() - 1);
        if (last != null
                && last.valid().until().equals(next.valid().from())
                && last.value().equals(next.value())) {
            Period longer = new Period(last.valid().from(), next.valid().until());
            list.set(list.size() - 1, new Piece<>(longer, last.value()));
        } else {
            list.add(next);
        }
    }

    private void lay(K key, List<Piece<V>> wanted, Page page, Entry by) {
        List<Kept<V>> gone = new ArrayList<>(kept.getOrDefault(key, List.of()));
        List<Kept<V>> result = new ArrayList<>(wanted.size());
        List<Piece<V>> come = new ArrayList<>();
        for (Piece<V> piece : wanted) {
            int same = indexOf(gone, piece);
            if (same >= 0) {
                result.add(gone.remove(same));
            } else {
                come.add(piece);
            }
        }
        gone.forEach(one -> page.close(one.held(), by));
        come.forEach(piece ->
                result.add(new Kept<>(piece, page.open(fact.apply(piece.valid()).apply(key, piece.value()), by))));
        if (result.isEmpty()) {
            kept.remove(key);
        } else {
            kept.put(key, result);
        }
    }

    private static <V> int indexOf(List<Kept<V>> list, Piece<V> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).piece().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
