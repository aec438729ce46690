package org.suyuan.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/** The scalars of the schema. */
@Configuration(proxyBeanMethods = false)
class Scalars {
    @Bean
    RuntimeWiringConfigurer scalarWiring() {
        return wiring -> wiring.scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Date.transform(date -> date.coercing(days())))
                .scalar(GraphQLScalarType.newScalar()
                        .name("Urn")
                        .coercing(urns())
                        .build())
                .scalar(GraphQLScalarType.newScalar()
                        .name("EntryNumber")
                        .coercing(new WholeCoercing())
                        .build())
                .scalar(GraphQLScalarType.newScalar()
                        .name("Count")
                        .coercing(new WholeCoercing())
                        .build());
    }

    /** A day, strictly: the library takes 2026-02-30 for the 28th. */
    static Coercing<LocalDate, String> days() {
        return new TextCoercing<>(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw Problem.field(Problem.Code.BAD_REQUEST, "day", text, "a day that there is, 2026-09-25");
            }
        });
    }

    static Coercing<Urn, String> urns() {
        return new TextCoercing<>(Urn::parse);
    }

    /**
     * A value that is written as a text.
     *
     * @param reading throws a {@link Problem} that tells what would be right
     */
    private record TextCoercing<T>(Function<String, T> reading) implements Coercing<T, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return reading.apply(input.toString());
            } catch (Problem unfit) {
                throw new CoercingParseValueException(unfit.getMessage());
            }
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return reading.apply(input instanceof StringValue text ? String.valueOf(text.getValue()) : "");
            } catch (Problem unfit) {
                throw new CoercingParseLiteralException(unfit.getMessage());
            }
        }
    }

    static final class WholeCoercing implements Coercing<Long, Long> {
        private static final String EXPECTED = "expected a whole number below 2^63";

        @Override
        public Long serialize(Object value, GraphQLContext context, Locale locale) {
            return ((Number) value).longValue();
        }

        @Override
        public Long parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                if (input instanceof Number number) {
                    return new BigDecimal(number.toString()).longValueExact();
                }
            } catch (ArithmeticException | NumberFormatException notOne) {
                throw new CoercingParseValueException(EXPECTED);
            }
            throw new CoercingParseValueException(EXPECTED);
        }

        @Override
        public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof IntValue number && number.getValue().bitLength() < Long.SIZE) {
                return number.getValue().longValue();
            }
            throw new CoercingParseLiteralException(EXPECTED);
        }
    }
}
