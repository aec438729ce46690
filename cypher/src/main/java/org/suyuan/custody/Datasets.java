package org.suyuan.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.graph.Tx;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/** Finds datasets. */
public final class Datasets {
    private static final Statement DATASET = Statement.of(Datasets.class, "dataset");
    private static final Statement PAGE = Statement.of(Datasets.class, "datasetPage");
    private static final Statement SORT = Statement.of(Datasets.class, "datasetSort");

    private final Graph graph;

    public Datasets(Graph graph) {
        this.graph = graph;
    }

    /** A dataset by its urn; empty if nothing was known of it at the moment. */
    public Optional<Dataset> find(Urn urn, Moment moment) {
        Map<String, ?> parameters = Map.of(
                "urn", urn.text(),
                "valid", moment.asOf().valid(),
                "known", moment.asOf().known());
        return graph.read(tx -> tx.row(DATASET, parameters)).map(row -> datasetOf(urn, row, moment));
    }

    /**
     * The datasets that existed at a moment, by pinyin of their names, then by urn.
     *
     * @param after the urn behind which to go on, null for the beginning
     * @param most the most to return
     */
    public List<Urn> page(@Nullable Urn after, int most, Moment moment) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", after == null ? "" : after.text());
        parameters.put("most", most);
        parameters.put("valid", moment.asOf().valid());
        parameters.put("known", moment.asOf().known());
        return graph.read(tx -> {
            parameters.put("behind", after == null ? "" : sortOf(after, moment, tx));
            return tx.rows(PAGE, parameters).stream()
                    .map(row -> new Urn(row.text("urn")))
                    .toList();
        });
    }

    private static String sortOf(Urn dataset, Moment moment, Tx tx) {
        Map<String, ?> parameters = Map.of(
                "urn", dataset.text(),
                "valid", moment.asOf().valid(),
                "known", moment.asOf().known());
        return tx.row(SORT, parameters).map(row -> row.text("sort")).orElse("");
    }

    private static Dataset datasetOf(Urn urn, Row row, Moment moment) {
        List<String> parts = urn.parts();
        List<Dataset.State> history = new ArrayList<>();
        Dataset.State now = null;
        for (Row one : row.rows("states")) {
            Dataset.State state = new Dataset.State(
                    new Period(one.instant("validFrom"), one.instant("validUntil")),
                    one.textIf("description").orElse(""),
                    one.texts("owners"),
                    one.texts("aliases"),
                    one.number("openedBy"));
            history.add(state);
            now = state.valid().holds(moment.asOf().valid()) ? state : now;
        }
        List<String> order = new ArrayList<>();
        row.rows("holdings").forEach(holding -> order.addAll(holding.texts("columns")));
        List<Dataset.Field> fields = eachOnce(row.rows("fields"), urn).stream()
                .sorted((a, b) -> Integer.compare(rank(order, a.name()), rank(order, b.name())))
                .toList();
        List<Dataset.Holding> holdings = row.rows("holdings").stream()
                .map(one -> new Dataset.Holding(
                        new Urn(one.text("urn")),
                        one.textIf("name").orElse(parts.get(parts.size() - 1)),
                        one.has("described") && one.flag("described"),
                        one.textIf("sourceName").orElse(""),
                        one.textIf("sourceUri").orElse("")))
                .toList();
        return new Dataset(
                urn,
                parts.get(0),
                parts.get(parts.size() - 1),
                now != null,
                now == null ? "" : now.description(),
                now == null ? List.of() : now.owners(),
                now == null ? List.of() : now.aliases(),
                fields,
                holdings,
                history,
                moment);
    }

    /** Of a column that several copies have, the one of the copy of the dataset's own name, else of the first. */
    private static Collection<Dataset.Field> eachOnce(List<Row> rows, Urn dataset) {
        Map<String, Dataset.Field> fields = new LinkedHashMap<>();
        for (Row row : rows) {
            Dataset.Field field = fieldOf(row);
            boolean isOwn = field.urn().holding().equals(dataset.as(Kind.HOLDING));
            fields.merge(field.name(), field, (first, other) -> isOwn ? other : first);
        }
        return fields.values();
    }

    private static int rank(List<String> order, String name) {
        int at = order.indexOf(name);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static Dataset.Field fieldOf(Row row) {
        Urn urn = new Urn(row.text("urn"));
        List<String> parts = urn.parts();
        return new Dataset.Field(
                urn,
                parts.get(parts.size() - 1),
                row.textIf("type").orElse(""),
                row.textIf("description").orElse(""));
    }

    /** The urn of the dataset that goes with a thing one may ask by: the dataset itself, a holding or a field. */
    public static Urn datasetOf(Urn urn) {
        List<String> parts = urn.parts();
        return urn.kind() == Kind.DATASET || parts.size() < 2 ? urn : Urn.of(Kind.DATASET, parts.get(0), parts.get(1));
    }
}
