package org.suyuan.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.authorization.Classification;
import org.suyuan.authorization.Classification.Personal;
import org.suyuan.authorization.Classification.SharingClass;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.unit.Told;

/** Tells what data are, by what registers say. */
public final class DataClasses {
    private static final Statement CLASSES = Statement.of(DataClasses.class, "classes");

    /** Rows come with the last told first, and sorting keeps them so. */
    private static final Comparator<Classed.Word> NEAREST_TO_PERSONS_FIRST = Comparator.comparing(
            (Classed.Word word) -> word.of().sensitivity().personalClass(),
            Comparator.nullsLast(Comparator.<PersonalClass>reverseOrder()));

    private final Graph graph;

    public DataClasses(Graph graph) {
        this.graph = graph;
    }

    /** Of each of some datasets, what it is at a moment; one of which nothing is told is left out. */
    public Map<Urn, Classed> of(Collection<Urn> datasets, Moment moment) {
        Map<String, ?> asked = Map.of(
                "datasets", datasets.stream().map(Urn::text).toList(),
                "valid", moment.asOf().valid(),
                "known", moment.asOf().known());
        Map<Urn, List<Row>> told = new HashMap<>();
        graph.read(tx -> tx.rows(CLASSES, asked))
                .forEach(row -> told.computeIfAbsent(new Urn(row.text("dataset")), any -> new ArrayList<>())
                        .add(row));
        Map<Urn, Classed> classed = new HashMap<>();
        told.forEach((dataset, rows) -> classed.put(dataset, classed(rows)));
        return classed;
    }

    private static Classed classed(List<Row> rows) {
        List<Classed.Word> words = new ArrayList<>();
        List<Classed.Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            Row fact = row.row("fact");
            if (fact.text("piece").equals("CLASSIFICATION")) {
                words.add(new Classed.Word(DataClass.of(fact), Told.of(fact)));
            } else {
                Classification classes = new Classification(
                        SharingClass.valueOf(fact.text("sharing")), Personal.valueOf(fact.text("personal")));
                entries.add(new Classed.Entry(new Urn(row.text("document")), classes, Told.of(fact)));
            }
        }
        words.sort(NEAREST_TO_PERSONS_FIRST);
        return new Classed(words, entries);
    }
}
