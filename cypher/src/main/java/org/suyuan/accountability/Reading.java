package org.suyuan.accountability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.accountability.Facts.Answers;
import org.suyuan.accountability.Facts.Data;
import org.suyuan.accountability.Facts.Extent;
import org.suyuan.accountability.Facts.Holds;
import org.suyuan.accountability.Facts.Paper;
import org.suyuan.accountability.Facts.PostOf;
import org.suyuan.accountability.Facts.Supervises;
import org.suyuan.authorization.Accountability.Capacity;
import org.suyuan.authorization.Authorization;
import org.suyuan.graph.Row;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Grounds;
import org.suyuan.time.Period;
import org.suyuan.time.Timed;
import org.suyuan.unit.Named;
import org.suyuan.unit.Supervision;
import org.suyuan.unit.Told;
import org.suyuan.unit.Unit;
import org.suyuan.unit.UnitStatus;

/** Makes facts of what {@code whoAnswers.cypher} returns. */
final class Reading {
    private Reading() {}

    static Facts facts(Urn of, Row row) {
        Map<Urn, Party> parties = new HashMap<>();
        row.rows("units").stream()
                .map(Reading::party)
                .forEach(one -> parties.put(one.unit().urn(), one));
        return new Facts(
                of,
                row.rows("datasets").stream().map(Reading::data).toList(),
                row.rows("answering").stream()
                        .map(one -> new Answers(
                                urn(one, "unit"),
                                urn(one, "dataset"),
                                Capacity.valueOf(one.text("capacity")),
                                told(one)))
                        .toList(),
                row.rows("holding").stream()
                        .map(one -> new Holds(urn(one, "unit"), told(one)))
                        .toList(),
                row.rows("posts").stream().map(Reading::post).toList(),
                row.rows("supervising").stream()
                        .map(one -> new Supervises(
                                urn(one, "unit"),
                                urn(one, "supervised"),
                                Supervision.Domain.valueOf(one.text("domain")),
                                told(one)))
                        .toList(),
                row.rows("papers").stream().map(Reading::paper).toList(),
                row.rows("extents").stream()
                        .map(one -> new Extent(urn(one, "unit"), one.texts("datasets")))
                        .toList(),
                parties,
                row.number("answersForCount"),
                row.number("supervisesCount"));
    }

    private static Urn urn(Row row, String column) {
        return new Urn(row.text(column));
    }

    private static Data data(Row row) {
        Urn urn = urn(row, "urn");
        List<String> parts = urn.parts();
        return new Data(urn, row.textIf("name").orElse(parts.get(parts.size() - 1)));
    }

    private static Party party(Row row) {
        return new Party(
                Named.of(row),
                row.rows("states").stream()
                        .map(state -> new Timed<>(
                                new Party.Phase(
                                        UnitStatus.valueOf(
                                                state.textIf("status").orElse("ACTIVE")),
                                        state.textIf("nameEn").orElse(""),
                                        state.textIf("code").orElse("")),
                                new Period(state.instant("validFrom"), state.instant("validUntil"))))
                        .toList(),
                code(row, "division"),
                code(row, "lastDivision"));
    }

    private static String code(Row row, String column) {
        return row.textIf(column)
                .map(division -> new Urn(division).parts().get(0))
                .orElse("");
    }

    private static PostOf post(Row row) {
        Unit.Position post = new Unit.Position(
                urn(row, "urn"),
                row.textIf("name").orElse(""),
                row.textIf("kind").orElse(""),
                row.textIf("holder").orElse(""),
                row.has("filling") ? filling(told(row), told(row.row("filling"))) : told(row));
        return new PostOf(urn(row, "unit"), post);
    }

    /** Who fills a post does so by the articles, too, by which there is the post. */
    private static Told filling(Told post, Told filling) {
        return new Told(
                filling.valid(),
                filling.known(),
                filling.grounds().and(post.grounds()),
                filling.line(),
                filling.openedBy());
    }

    private static Paper paper(Row row) {
        return new Paper(
                urn(row, "urn"),
                Authorization.Kind.valueOf(row.text("authorizationKind")),
                urns(row, "grantors"),
                urns(row, "grantees"),
                told(row));
    }

    /** The units in a list of urns, which may also hold kinds of unit, or {@code *}. */
    private static List<Urn> urns(Row row, String column) {
        return row.texts(column).stream()
                .filter(text -> text.startsWith("urn:"))
                .map(Urn::new)
                .filter(urn -> urn.kind() == Kind.UNIT)
                .toList();
    }

    /** How a fact is known; articles by their ids, however they were written. */
    static Told told(Row row) {
        Told told = Told.of(row);
        List<String> ids =
                told.grounds().provisions().stream().map(Reading::shortId).toList();
        return new Told(
                told.valid(), told.known(), new Grounds(ids, told.grounds().evidence()), told.line(), told.openedBy());
    }

    private static String shortId(String provision) {
        return provision.startsWith("urn:") ? new Urn(provision).parts().get(0) : provision;
    }
}
