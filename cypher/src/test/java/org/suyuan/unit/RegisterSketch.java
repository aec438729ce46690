package org.suyuan.unit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.norm.RoleType;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;

/**
 * A register, written so that one can read it, one statement a line with its days at the end:
 *
 * <pre>
 * bureau is 区卫计局 at 440304                          2014-01-01..2019-03-01
 * bureau is 区卫健局 (District Health Bureau, 卫健局, 卫生科) at 440304   2019-03-01..
 * bureau performs HEALTH_ADMINISTRATION for 440304     2014-01-01..
 * bureau has role SUPERVISOR as 主管单位 for 440304      2014-01-01..
 * bureau supervises clinic in SECURITY                 2014-01-01..
 * clinic is under bureau by COMMISSIONED               2014-01-01..
 * clinic has post safety                               2014-01-01..
 * clinic/safety is SECURITY_POST 信息安全岗 of 老王       2014-01-01..
 * </pre>
 *
 * In brackets stand the English and the short name and former ones. All states of a unit make one line of the register;
 * anything else is a line by itself.
 */
final class RegisterSketch {
    private final Urn register;
    private final Map<String, List<Timed<UnitState>>> states = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private RegisterSketch(String name) {
        register = Line.register(name);
    }

    static List<Line> lines(String register, String sketch) {
        RegisterSketch all = new RegisterSketch(register);
        sketch.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::read);
        Stream<Line> histories = all.states.entrySet().stream()
                .map(entry ->
                        new UnitHistory(unit(entry.getKey()), entry.getValue()).line(all.register, entry.getKey()));
        return Stream.concat(histories, all.lines.stream()).toList();
    }

    static Urn unit(String name) {
        return Urn.of(Kind.UNIT, name);
    }

    private void read(String line) {
        int gap = line.lastIndexOf(' ');
        Period valid = period(line.substring(gap + 1));
        String said = line.substring(0, gap).strip();
        String[] words = said.split(" +", -1);
        Urn unit = unit(words[0]);
        if (said.contains(" performs ")) {
            add(said, new Performance(unit, new Function(words[2]), new Place(words[4]), false, valid, SC_5));
        } else if (said.contains(" has role ")) {
            add(said, new UnitRole(unit, RoleType.valueOf(words[3]), words[5], new Place(words[7]), valid, SC_5));
        } else if (said.contains(" supervises ")) {
            Supervision.Domain domain = Supervision.Domain.valueOf(words[4]);
            add(said, new Supervision(unit(words[2]), unit, domain, valid, SC_5));
        } else if (said.contains(" is under ")) {
            add(said, new Subordination(unit, unit(words[3]), Subordination.Tie.valueOf(words[5]), valid, SC_5));
        } else if (said.contains(" has post ")) {
            add(said, new Post(unit, Post.urn(unit, words[3]), valid, SC_5));
        } else if (words[0].contains("/")) {
            String[] post = words[0].split("/", -1);
            String holder = words.length > 5 ? words[5] : "";
            add(
                    said,
                    new Filling(
                            Post.urn(unit(post[0]), post[1]),
                            words[3],
                            PostKind.valueOf(words[2]),
                            holder,
                            valid,
                            SC_5));
        } else {
            states.computeIfAbsent(words[0], any -> new ArrayList<>()).add(new Timed<>(state(said), valid));
        }
    }

    private static final Grounds SC_5 = Grounds.of("SC-5");

    private void add(String key, Declaration declaration) {
        lines.add(declaration.line(register, key));
    }

    private static UnitState state(String said) {
        String name = said.substring(said.indexOf(" is ") + 4, said.lastIndexOf(" at "));
        String division = said.substring(said.lastIndexOf(' ') + 1);
        Names names = Names.of(name);
        if (name.endsWith(")")) {
            List<String> others = List.of(
                    name.substring(name.indexOf('(') + 1, name.length() - 1).split(", ", -1));
            String zh = name.substring(0, name.indexOf('(')).strip();
            names = new Names(zh, others.get(0), others.get(1), others.subList(2, others.size()));
        }
        return new UnitState(
                names,
                "",
                UnitKind.HEALTH_AUTHORITY,
                LegalForm.ORGAN_LEGAL_PERSON,
                UnitStatus.ACTIVE,
                division,
                Grounds.NONE);
    }

    private static Period period(String days) {
        String[] ends = days.split("\\.\\.", -1);
        LocalDate from = LocalDate.parse(ends[0]);
        return new Period(
                from.atStartOfDay().toInstant(ZoneOffset.UTC),
                ends[1].isEmpty()
                        ? Period.OPEN
                        : LocalDate.parse(ends[1]).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
