package org.suyuan.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Row;
import org.suyuan.graph.Statement;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Submitted.Status;
import org.suyuan.time.Times;

/** What units submit about themselves waits here until somebody above them has decided on it, row by row. */
public final class Submissions {
    /** The most rows of one submission. */
    public static final int MOST_ROWS = 5_000;

    /** The most submissions that are listed. */
    public static final int MOST_LISTED = 1_000;

    private static final Statement ALL = Statement.of(Submissions.class, "submissions");
    private static final Statement ONE = Statement.of(Submissions.class, "submission");
    private static final Statement UNITS_OF = Statement.of(Submissions.class, "unitsOf");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Graph graph;
    private final Ledger ledger;
    private final Clock clock;
    private final SubmissionScribe scribe = new SubmissionScribe(ONE);

    public Submissions(Graph graph, Ledger ledger, Clock clock) {
        this.graph = graph;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A decision on a row. */
    public sealed interface Decision {
        String reason();

        /** It becomes this line. */
        record Accept(Line line, String reason) implements Decision {}

        /** It is sent back. */
        record Return(String reason) implements Decision {}
    }

    /**
     * Keeps what a unit submits.
     *
     * @param packaged the number of the package that it came in; 0 if it came in none
     * @return its id
     * @throws Problem TOO_LARGE beyond {@value #MOST_ROWS} rows; CONFLICT if the unit has sent a package of this number, or of
     *     a later one, already
     */
    public String submit(Urn unit, Urn register, long packaged, List<Submitted.Row> rows, Act act) {
        if (rows.size() > MOST_ROWS) {
            throw Problem.of(
                    Problem.Code.TOO_LARGE,
                    rows.size() + " rows; expected at most " + MOST_ROWS + " in one submission");
        }
        byte[] id = new byte[8];
        RANDOM.nextBytes(id);
        Submitted submitted = new Submitted(
                HexFormat.of().formatHex(id),
                unit,
                register,
                act.actor(),
                Times.micros(clock.instant()),
                rows.size(),
                Status.WAITING);
        ledger.record(scribe, new SubmissionScribe.Submit(submitted, packaged, rows, act.as("register.submission")));
        return submitted.id();
    }

    /** The newest submissions of these statuses, at most {@value #MOST_LISTED}. */
    public List<Submitted> all(Set<Status> statuses) {
        return all(statuses, "", MOST_LISTED);
    }

    /** Everything that was ever submitted to a unit's register. */
    public List<Submitted> to(Urn register) {
        return all(EnumSet.allOf(Status.class), register.text(), Integer.MAX_VALUE);
    }

    private List<Submitted> all(Set<Status> statuses, String register, int most) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("statuses", statuses.stream().map(Enum::name).toList());
        asked.put("register", register);
        asked.put("most", most);
        return graph.read(tx -> tx.rows(ALL, asked)).stream()
                .map(row -> SubmissionScribe.submitted(new Urn(row.text("urn")), row))
                .toList();
    }

    public Optional<Submitted> find(String id) {
        Urn urn = urn(id);
        return states(urn).stream()
                .filter(SubmissionScribe::isHeader)
                .findFirst()
                .map(row -> SubmissionScribe.submitted(urn, row));
    }

    /** The rows of a submission, in their order. */
    public List<Submitted.Row> rows(String id) {
        return states(urn(id)).stream()
                .filter(row -> !SubmissionScribe.isHeader(row))
                .map(SubmissionScribe::row)
                .toList();
    }

    /**
     * Decides on rows, all at once: those that are accepted become lines on the reviewer's account.
     *
     * @return by the numbers of rows, what came of them; a row that is not there, or was decided on before, is left out
     */
    public Map<Integer, Status> review(String id, Map<Integer, Decision> decisions, Act act) {
        return ledger.record(
                scribe,
                new SubmissionScribe.Review(
                        urn(id), new TreeMap<>(decisions), Times.micros(clock.instant()), act.as("register.review")));
    }

    /** The units that a paper, a dataset or a system is of, as far as is known: its parties, who answers for it, who keeps or holds it. */
    public Set<Urn> unitsOf(Urn thing) {
        return graph
                .read(tx -> tx.row(UNITS_OF, Map.of("urn", thing.text())))
                .map(row -> row.texts("units"))
                .orElse(List.of())
                .stream()
                .map(Urn::new)
                .collect(Collectors.toSet());
    }

    private List<Row> states(Urn urn) {
        return graph.read(tx -> tx.rows(ONE, Map.of("urn", urn.text())));
    }

    static Urn urn(String id) {
        return Urn.of(Kind.DOCUMENT, "submission", id);
    }
}
