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
                .scalar(ExtendedScalars.Date.transform(date -> date.coercing(new DayCoercing())))
                .scalar(GraphQLScalarType.newScalar()
                        .name("Urn")
                        .coercing(new UrnCoercing())
                        .build())
                .scalar(GraphQLScalarType.newScalar()
                        .name("EntryNumber")
                        .coercing(new EntryNumberCoercing())
                        .build());
    }

    /** Strictly: the library takes 2026-02-30 for the 28th. */
    static final class DayCoercing implements Coercing<LocalDate, String> {
        private static final String EXPECTED = "expected a day that there is, 2026-09-25";

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return LocalDate.parse(input.toString());
            } catch (DateTimeException noDay) {
                throw new CoercingParseValueException(EXPECTED);
            }
        }

        @Override
        public LocalDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return LocalDate.parse(input instanceof StringValue text ? String.valueOf(text.getValue()) : "");
            } catch (DateTimeException noDay) {
                throw new CoercingParseLiteralException(EXPECTED);
            }
        }
    }

    private static final class UrnCoercing implements Coercing<Urn, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Urn parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return Urn.parse(input.toString());
            } catch (Problem problem) {
                throw new CoercingParseValueException(problem.getMessage());
            }
        }

        @Override
        public Urn parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return Urn.parse(String.valueOf(text.getValue()));
                } catch (Problem problem) {
                    throw new CoercingParseLiteralException(problem.getMessage());
                }
            }
            throw new CoercingParseLiteralException("a urn is a string");
        }
    }

    static final class EntryNumberCoercing implements Coercing<Long, Long> {
        private static final String EXPECTED = "an entry number is a whole number below 2^63";

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
