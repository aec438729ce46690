package org.suyuan.authorization.deciding;

import static org.suyuan.authorization.deciding.Words.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.Flow;
import org.suyuan.authorization.FlowVerdict;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Verdict;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * One line of a matrix: a question, and after a question mark its answer. What the answer does not speak of, lacks and
 * intervals and reasons, is not compared.
 *
 * @param idea what the sketch is about
 */
record SketchedQuestion(String idea, String sketch, String question, String answer) {
    private static final Pattern MAY =
            Pattern.compile("may (\\S+) (\\S+) (\\S+) for (\\S+) on (\\S+)(?: to (\\S+))?(?: in (\\S+))?");
    private static final Pattern FLOW = Pattern.compile("flow (\\S+) -> (\\S+) (\\S+) (\\S+) for (\\S+) on (\\S+)");

    /** The answer that is given, said in the words of the one expected. */
    String given() {
        Deciding deciding = new Deciding(Sketch.situation(sketch));
        Matcher may = MAY.matcher(question);
        if (may.matches()) {
            return said(deciding.mayProcess(request(may)));
        }
        Matcher flow = FLOW.matcher(question);
        if (flow.matches()) {
            return said(deciding.cover(flow(flow)));
        }
        throw new IllegalArgumentException("not a question: " + question);
    }

    private static Request request(Matcher line) {
        return new Request(
                Words.unit(line.group(1)),
                Words.datasetOf(line.group(3)),
                field(line.group(3)),
                Operation.of(line.group(2)),
                Purpose.of(line.group(4)),
                instant(line.group(5)),
                line.group(6) == null ? null : Words.unit(line.group(6)),
                line.group(7) == null ? null : Words.division(line.group(7)));
    }

    private static Flow flow(Matcher line) {
        return new Flow(
                Words.unit(line.group(1)),
                Words.unit(line.group(2)),
                Words.datasetOf(line.group(3)),
                field(line.group(3)),
                line.group(4).equals("something") ? null : Operation.of(line.group(4)),
                line.group(5).equals("something") ? null : Purpose.of(line.group(5)),
                instant(line.group(6)));
    }

    private String said(Verdict verdict) {
        StringBuilder said = new StringBuilder(verdict.status().name());
        verdict.failure()
                .ifPresentOrElse(
                        failure -> said.append(" at ")
                                .append(name(failure.paper()))
                                .append(' ')
                                .append(failure.dimension())
                                .append(by(failure.provisions())),
                        () -> said.append(
                                switch (verdict.status()) {
                                    case ALLOWED -> " by " + chain(verdict);
                                    case DENIED -> " without paper";
                                    case UNKNOWN -> "";
                                }));
        if (answer.contains(" through ")) {
            said.append(" through ").append(chain(verdict));
        }
        sayMore(said, verdict);
        return said.toString();
    }

    private void sayMore(StringBuilder said, Verdict verdict) {
        if (answer.contains(" lacking ")) {
            String lacks = verdict.deficits().stream()
                    .map(one -> name(one.paper()) + ":" + one.element() + by(one.provisions()))
                    .collect(Collectors.joining(", "));
            said.append(" lacking ").append(lacks.isEmpty() ? "nothing" : lacks);
        }
        if (answer.contains(" from ")) {
            said.append(' ').append(interval(verdict));
        }
        if (answer.contains(" because ")) {
            String reasons = verdict.reasons().stream()
                    .map(reason -> reason.code() + ":" + name(reason.about()) + by(reason.provisions()))
                    .collect(Collectors.joining(", "));
            said.append(" because ").append(reasons.isEmpty() ? "nothing" : reasons);
        }
    }

    private static String by(List<Urn> articles) {
        return articles.stream().map(article -> " by " + name(article)).collect(Collectors.joining());
    }

    private static String interval(Verdict verdict) {
        List<Hop> chain = verdict.chain();
        @Nullable Period effective = chain.isEmpty()
                ? verdict.beginning().orElseThrow().valid()
                : chain.get(chain.size() - 1).effective();
        return effective == null
                ? "from nothing"
                : "from " + day(effective.from()) + " until " + day(effective.until());
    }

    private static String day(Instant instant) {
        return instant.equals(Period.OPEN)
                ? "open"
                : LocalDate.ofInstant(instant, Words.ZONE).toString();
    }

    private static String said(FlowVerdict verdict) {
        return verdict.coverage().name();
    }

    private static String chain(Verdict verdict) {
        return verdict.chain().isEmpty()
                ? "itself"
                : verdict.chain().stream().map(hop -> name(hop.paper().urn())).collect(Collectors.joining(" > "));
    }

    private static String name(Urn urn) {
        List<String> parts = urn.parts();
        return parts.get(parts.size() - 1);
    }

    private static @Nullable Urn field(String text) {
        return text.contains("/") ? Words.fieldOf(text) : null;
    }

    /** The questions of a file: sketches under {@code == idea} lines, each followed by its questions. */
    static List<SketchedQuestion> of(String file) {
        List<SketchedQuestion> all = new ArrayList<>();
        String idea = "";
        StringBuilder sketch = new StringBuilder();
        for (String line : file.lines().toList()) {
            if (line.startsWith("== ")) {
                idea = line.substring(3);
                sketch.setLength(0);
            } else if (line.contains(" ? ")) {
                String[] both = line.strip().split(" \\? +", 2);
                all.add(new SketchedQuestion(
                        idea, sketch.toString(), both[0].replaceAll("\\s+", " ").strip(), both[1].strip()));
            } else {
                sketch.append(line).append('\n');
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return idea + ": " + question;
    }
}
