package org.suyuan.custody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.graph.Row;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Grounds;
import org.suyuan.register.Line;
import org.suyuan.time.Period;

/**
 * What data are, by the word of one register. All of it may be left untold. The class for sharing stands in the entry of a
 * catalogue, since it is the catalogue that says it (CQ-15).
 *
 * @param theme null if not told
 * @param publicData whether they are 卫生健康公共数据 (SZ-3(2))
 * @param opening null if not told
 */
public record DataClass(
        @Nullable DataTheme theme,
        Whether publicData,
        Sensitivity sensitivity,
        NationalGrade grade,
        @Nullable OpeningClass opening,
        Upkeep upkeep) {
    /** How data may be opened to the public. */
    public enum OpeningClass {
        /** 无条件开放 */
        UNCONDITIONAL_OPEN,
        /** 有条件开放 */
        CONDITIONAL_OPEN,
        /** 不予开放 */
        NOT_OPEN
    }

    /** The line of a register that says so of a dataset. */
    public Line line(Urn register, String key, Urn dataset, Period valid, Grounds grounds) {
        Check.kind("dataset", dataset, Kind.DATASET);
        return new Line(
                register, key, dataset, List.of(new Fact("ABOUT", register, dataset, valid, grounds.beside(values()))));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("piece", "CLASSIFICATION");
        put(values, "theme", theme);
        put(values, "publicData", publicData);
        put(values, "personalClass", sensitivity.personalClass());
        put(values, "minorsUnder14", sensitivity.minorsUnder14());
        put(values, "biometric", sensitivity.biometric());
        if (!sensitivity.secrets().isEmpty()) {
            values.put(
                    "secrets",
                    sensitivity.sortedSecrets().stream().map(Enum::name).toList());
        }
        put(values, "importance", grade.importance());
        if (grade.level() > 0) {
            values.put("level", (long) grade.level());
        }
        put(values, "opening", opening);
        putText(values, "updatePeriod", upkeep.updatePeriod());
        putText(values, "retention", upkeep.retention());
        put(values, "logRetention", upkeep.logRetention());
        if (upkeep.expectedRows() >= 0) {
            values.put("expectedRows", upkeep.expectedRows());
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Enum<?> value) {
        if (value != null && value != Whether.UNKNOWN) {
            values.put(name, value.name());
        }
    }

    private static void putText(Map<String, Object> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** As it was written on a fact. */
    static DataClass of(Row row) {
        return new DataClass(
                one(row, "theme", DataTheme.class),
                whether(row, "publicData"),
                new Sensitivity(
                        one(row, "personalClass", PersonalClass.class),
                        whether(row, "minorsUnder14"),
                        whether(row, "biometric"),
                        row.texts("secrets").stream().map(SecretKind::valueOf).collect(Collectors.toSet())),
                new NationalGrade(
                        one(row, "importance", NationalGrade.Importance.class),
                        row.has("level") ? (int) row.number("level") : 0),
                one(row, "opening", OpeningClass.class),
                new Upkeep(
                        row.textIf("updatePeriod").orElse(""),
                        row.textIf("retention").orElse(""),
                        one(row, "logRetention", Upkeep.LogRetention.class),
                        row.has("expectedRows") ? row.number("expectedRows") : -1));
    }

    private static <E extends Enum<E>> @Nullable E one(Row row, String name, Class<E> type) {
        return row.textIf(name).map(text -> Enum.valueOf(type, text)).orElse(null);
    }

    private static Whether whether(Row row, String name) {
        return row.textIf(name).map(Whether::valueOf).orElse(Whether.UNKNOWN);
    }
}
