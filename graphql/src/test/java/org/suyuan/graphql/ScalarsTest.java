package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    private static final BigInteger TOO_LARGE = BigInteger.ONE.shiftLeft(63);

    private final Scalars.WholeCoercing coercing = new Scalars.WholeCoercing();

    static Stream<Object> noEntryNumbers() {
        return Stream.of(TOO_LARGE, new BigDecimal("1e400"), 1.5, Double.NaN, "7", true);
    }

    @ParameterizedTest
    @MethodSource("noEntryNumbers")
    void whatIsNoEntryNumberIsTheCallersMistake(Object value) {
        assertThatThrownBy(() -> coercing.parseValue(value, GraphQLContext.getDefault(), Locale.ROOT))
                .isInstanceOf(CoercingParseValueException.class);
    }

    @Test
    void soItIsAsALiteral() {
        assertThatThrownBy(() -> literal(TOO_LARGE)).isInstanceOf(CoercingParseLiteralException.class);
        assertThat(literal(BigInteger.valueOf(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2025-02-29", "2026-13-01", "2026-9-1", "20260901", "today"})
    void aDayThatThereIsNotIsRefused(String day) {
        Coercing<LocalDate, String> days = Scalars.days();

        assertThatThrownBy(() -> days.parseValue(day, GraphQLContext.getDefault(), Locale.ROOT))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining(day);
        assertThatThrownBy(() -> days.parseLiteral(
                        new StringValue(day),
                        CoercedVariables.emptyVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ROOT))
                .isInstanceOf(CoercingParseLiteralException.class);
        assertThat(days.parseValue("2024-02-29", GraphQLContext.getDefault(), Locale.ROOT))
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    private Long literal(BigInteger number) {
        return coercing.parseLiteral(
                new IntValue(number), CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
    }
}
