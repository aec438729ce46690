package org.suyuan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * Finds things by words in their names, descriptions, owners and aliases, as they were at a moment. Every word must be
 * there, a run of Chinese characters in that order; the last word may be cut short.
 */
public final class Search {
    private static final Statement AWAIT = Statement.of(Search.class, "awaitWords");
    private static final Statement SEARCH = Statement.of(Search.class, "search");
    private static final int MOST_CANDIDATES = 5_000;
    private static final int LONGEST = 500;

    private final Graph graph;
    private final boolean byOwners;

    public Search(Graph graph) {
        this(graph, true);
    }

    private Search(Graph graph, boolean byOwners) {
        this.graph = graph;
        this.byOwners = byOwners;
    }

    /** A search that does not find by owners, for who may not read them. */
    public Search withoutOwners() {
        return new Search(graph, false);
    }

    /** A thing that was found, best first. */
    public record Hit(Urn urn, Kind kind, String name) {}

    /**
     * Searches.
     *
     * @param text what a person typed: no part of it is read as syntax of the index; blank finds nothing
     * @param kinds the kinds of thing to look for, none for all
     * @param skip how many hits to pass over
     * @param most the most hits to return
     * @throws Problem BAD_REQUEST if the text has more than 500 characters
     */
    public List<Hit> search(String text, Collection<Kind> kinds, int skip, int most, Moment moment) {
        if (text.length() > LONGEST) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST,
                    "text",
                    text.substring(0, 20) + "…",
                    "at most " + LONGEST + " characters, not " + text.length());
        }
        String words = query(text);
        if (words.isEmpty()) {
            return List.of();
        }
        String query = byOwners ? words : "words:(" + words + ")";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("query", query);
        parameters.put("candidates", MOST_CANDIDATES);
        parameters.put("labels", kinds.stream().map(Kind::label).toList());
        parameters.put("valid", moment.asOf().valid());
        parameters.put("known", moment.asOf().known());
        parameters.put("skip", skip);
        parameters.put("most", most);
        return graph.read(tx -> {
            tx.run(AWAIT, Map.of());
            return tx.rows(SEARCH, parameters).stream().map(Search::hitOf).toList();
        });
    }

    private static Hit hitOf(Row row) {
        Urn urn = new Urn(row.text("urn"));
        return new Hit(urn, urn.kind(), row.text("name"));
    }

    /**
     * The words as a query of the full-text index: each run without a gap a phrase, since all words of a run stand side by
     * side in what is indexed. Words hold letters and digits only, so nothing needs escaping but the index's own words.
     */
    static String query(String text) {
        List<String> parts = new ArrayList<>();
        for (String run : text.strip().split("[\\s\\p{Punct}\\p{IsPunctuation}]+", -1)) {
            List<String> words = Words.of(run);
            if (words.size() == 1) {
                parts.add("(\"" + words.get(0) + "\" OR " + words.get(0) + "*)");
            } else if (words.size() > 1) {
                parts.add("\"" + String.join(" ", words) + "\"");
            }
        }
        return parts.stream().collect(Collectors.joining(" AND "));
    }
}
