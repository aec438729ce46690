package org.suyuan.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * What one line of a register declares, whole: all facts that hold because this line says so, and no other. Read again, it
 * takes the place of what it said before; without facts, it takes back all of that. Another register may say the same or the
 * contrary: each is kept with its source.
 *
 * @param register a document, see {@link #register}
 * @param key names the line in its register, the same whenever the register is read: never its row number
 * @param subject a thing at an end of every fact; not one that very many lines tell of, such as a division, since what the
 *     line said before is looked for around it
 * @param facts of things of which some need not be declared anywhere: they are made, and remain without a state until they are
 */
public record Line(Urn register, String key, Urn subject, List<Fact> facts) {
    /** What tells, on each fact or its state, by which line it is held. */
    static final String LINE = "line";

    private static final int LONGEST_KEY = 500;

    /**
     * @throws Problem UNPROCESSABLE if a key is blank or longer than 500 characters
     * @throws IllegalArgumentException if a fact is not about the subject, or said twice
     */
    public Line {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE, "key", key, "what names the line, 1 to " + LONGEST_KEY + " characters");
        }
        facts = List.copyOf(facts);
        Set<Fact> once = new HashSet<>();
        for (Fact fact : facts) {
            if (!fact.from().equals(subject) && !subject.equals(fact.to())) {
                throw new IllegalArgumentException(fact + " is not about " + subject);
            }
            if (!once.add(fact)) {
                throw new IllegalArgumentException(fact + " is said twice");
            }
        }
    }

    /** The urn of a register by the name that its submitter gives it. */
    public static Urn register(String name) {
        return Urn.of(Kind.DOCUMENT, "register", name);
    }

    /** The urn of a register that a unit keeps itself: nobody else's can have the same. */
    public static Urn register(Urn unit, String name) {
        return Urn.of(
                Kind.DOCUMENT,
                Stream.of(Stream.of("register"), unit.parts().stream(), Stream.of(name))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    /** Names the line among those of all registers. */
    String id() {
        return register.text() + "#" + key;
    }

    /** The facts, each with the line that it is held by. */
    List<Fact> marked() {
        return facts.stream().map(this::marked).toList();
    }

    private Fact marked(Fact fact) {
        Map<String, Object> values = new HashMap<>(fact.values());
        values.put(LINE, id());
        return new Fact(fact.type(), fact.from(), fact.to(), fact.valid(), values);
    }
}
