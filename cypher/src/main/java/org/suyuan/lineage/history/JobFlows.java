package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suyuan.model.Urn;
import org.suyuan.time.Times;

/**
 * What flows through a job at one moment: the holdings it reads and writes, and which column feeds which, with the ways it
 * does.
 */
record JobFlows(Set<Urn> inputs, Set<Urn> outputs, Map<Column, SortedSet<String>> columns) {
    static final JobFlows NONE = new JobFlows(Set.of(), Set.of(), Map.of());

    /** A column that feeds another, or feeds a holding as a whole: then {@code to} is that holding. */
    record Column(Urn fromHolding, Urn from, Urn toHolding, Urn to) {}

    /**
     * What one run, or one design, of a job declares.
     *
     * @param from the run's start, or the time of the design
     * @param endsInputs whether it also ends every input that it does not name
     * @param endsOutputs whether it also ends every output that it does not name
     * @param columns for each output that told of its columns, all of them
     */
    record Declared(
            Instant from,
            boolean endsInputs,
            boolean endsOutputs,
            Set<Urn> inputs,
            Set<Urn> outputs,
            Map<Urn, Map<Column, SortedSet<String>>> columns) {}

    /**
     * The history from an instant on. What is declared at one instant is taken together, so the order of arrival is
     * nowhere to be seen.
     *
     * @param before what flowed just before that instant
     * @param declared what was declared at or after it, in any order
     * @param drops when holdings were dropped, before it or after
     */
    static NavigableMap<Instant, JobFlows> history(
            JobFlows before, Instant from, Collection<Declared> declared, Map<Urn, ? extends Set<Instant>> drops) {
        TreeMap<Instant, List<Declared>> byInstant = new TreeMap<>();
        byInstant.put(from, new ArrayList<>());
        declared.forEach(one ->
                byInstant.computeIfAbsent(one.from(), any -> new ArrayList<>()).add(one));
        TreeMap<Instant, Set<Urn>> dropped = new TreeMap<>();
        drops.forEach((holding, instants) -> instants.forEach(at -> {
            dropped.computeIfAbsent(at, any -> new HashSet<>()).add(holding);
            // What opens at the very instant of a drop lives for the shortest time there is.
            dropped.computeIfAbsent(Times.after(at), any -> new HashSet<>()).add(holding);
        }));
        TreeSet<Instant> instants = new TreeSet<>(byInstant.keySet());
        instants.addAll(dropped.tailMap(from, true).keySet());

        TreeMap<Instant, JobFlows> history = new TreeMap<>();
        JobFlows now = before;
        for (Instant at : instants) {
            now = now.without(dropped.getOrDefault(at, Set.of())).with(byInstant.getOrDefault(at, List.of()));
            history.put(at, now);
        }
        return history;
    }

    private JobFlows without(Set<Urn> dropped) {
        if (dropped.isEmpty()) {
            return this;
        }
        Set<Urn> stillIn = minus(inputs, dropped);
        Set<Urn> stillOut = minus(outputs, dropped);
        Map<Column, SortedSet<String>> still = new HashMap<>(columns);
        still.keySet()
                .removeIf(column -> dropped.contains(column.fromHolding()) || dropped.contains(column.toHolding()));
        return new JobFlows(stillIn, stillOut, still);
    }

    private JobFlows with(List<Declared> together) {
        if (together.isEmpty()) {
            return this;
        }
        Set<Urn> in = new HashSet<>();
        Set<Urn> out = new HashSet<>();
        Map<Urn, Map<Column, SortedSet<String>>> told = new HashMap<>();
        boolean wholeIn = false;
        boolean wholeOut = false;
        for (Declared one : together) {
            in.addAll(one.inputs());
            out.addAll(one.outputs());
            wholeIn |= one.endsInputs();
            wholeOut |= one.endsOutputs();
            one.columns().forEach((output, columnsOf) -> {
                Map<Column, SortedSet<String>> all = told.computeIfAbsent(output, any -> new HashMap<>());
                columnsOf.forEach((column, ways) -> all.merge(column, ways, JobFlows::union));
            });
        }
        if (!wholeIn) {
            in.addAll(inputs);
        }
        if (!wholeOut) {
            out.addAll(outputs);
        }
        Set<Urn> endedIn = minus(inputs, in);
        Set<Urn> endedOut = minus(outputs, out);
        Map<Column, SortedSet<String>> columnsNow = new HashMap<>();
        columns.forEach((column, ways) -> {
            boolean replaced = told.containsKey(column.toHolding());
            boolean ended = endedOut.contains(column.toHolding()) || endedIn.contains(column.fromHolding());
            if (!replaced && !ended) {
                columnsNow.put(column, ways);
            }
        });
        told.values().forEach(columnsNow::putAll);
        return new JobFlows(in, out, columnsNow);
    }

    static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
        TreeSet<String> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    private static Set<Urn> minus(Set<Urn> all, Set<Urn> some) {
        Set<Urn> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
