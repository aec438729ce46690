package org.suyuan.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * A unit over time, as far as one register knows it: what it was called, where it lay, how it stood. Outside these periods
 * the register knows nothing of it. A later state is also found by the names of the earlier ones.
 *
 * @param states of which no two are so at the same instant; kept in the order of time
 */
public record UnitHistory(Urn unit, List<Timed<UnitState>> states) implements Declaration {

    /** @throws Problem UNPROCESSABLE if two states overlap */
    public UnitHistory {
        Check.kind("unit", unit, Kind.UNIT);
        states = states.stream()
                .sorted(Comparator.comparing(state -> state.valid().from()))
                .toList();
        for (int i = 1; i < states.size(); i++) {
            if (states.get(i).valid().from().isBefore(states.get(i - 1).valid().until())) {
                throw Problem.field(
                        Problem.Code.UNPROCESSABLE,
                        "validFrom",
                        states.get(i).valid().from().toString(),
                        "no earlier than the state before ends: "
                                + states.get(i - 1).valid().until());
            }
        }
    }

    public static UnitHistory of(Urn unit, Period valid, UnitState state) {
        return new UnitHistory(unit, List.of(new Timed<>(state, valid)));
    }

    @Override
    public Urn subject() {
        return unit;
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>();
        for (Timed<UnitState> state : states) {
            facts.add(Fact.state(unit, state.valid(), state.value().values(before)));
            before.addAll(state.value().names().all());
        }
        stays().forEach(stay ->
                facts.add(new Fact("LOCATED_IN", unit, new Place(stay.value()).urn(), stay.valid(), Map.of())));
        return facts;
    }

    /** Where it lay, one period for states on end in the same division: a new name moves no unit. */
    private List<Timed<String>> stays() {
        List<Timed<String>> stays = new ArrayList<>();
        for (Timed<UnitState> state : states) {
            String division = state.value().division();
            Timed<String> last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
            if (division.isEmpty()) {
                continue;
            }
            if (last != null
                    && last.value().equals(division)
                    && last.valid().until().equals(state.valid().from())) {
                Period longer = new Period(last.valid().from(), state.valid().until());
                stays.set(stays.size() - 1, new Timed<>(division, longer));
            } else {
                stays.add(new Timed<>(division, state.valid()));
            }
        }
        return stays;
    }
}
