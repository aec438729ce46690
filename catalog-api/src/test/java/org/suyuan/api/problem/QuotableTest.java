package org.suyuan.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Invalid syntax with offending token '13957106288' at line 1   | Invalid syntax with offending token '‹phone›' at line 1
            Field '_330106197805120176' in type 'Query' is undefined      | Field '_‹id›' in type 'Query' is undefined
            Field '_186_0571_4429' is undefined                           | Field '-‹phone›' is undefined
            unknown enum value '夏侯惊鸿'                                 | unknown enum value '‹name›'
            urn:suyuan:dataset:db/%E5%A4%8F%E4%BE%AF%E6%83%8A%E9%B8%BF is not known | urn:suyuan:dataset:db/‹name› is not known
            urn is %2B86%20186-0571-4429                                  | urn is ‹phone›
            had "姓名：司徒望舒"                                          | had "姓名：‹name›"
            """)
    void whatMayBeAPersonsIsNotSaidBack(String message, String quotable) {
        assertThat(Quotable.text(message)).isEqualTo(quotable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Validation error (FieldUndefined@[search/nothing]) : Field 'nothing' in type 'Query' is undefined",
                "urn:suyuan:dataset:hive/%E9%97%A8%E8%AF%8A%E8%A1%A8 is not known at the moment asked about",
                "100% of it, 5%zz, 高血压随访表"
            })
    void everythingElseIs(String message) {
        assertThat(Quotable.text(message)).isEqualTo(message);
    }

    @Test
    void extensionsAreScreenedHoweverDeep() {
        Map<String, Object> extensions = Map.of("a", List.of(Map.of("b", "13957106288")), "n", 5);

        assertThat(Quotable.extensions(extensions)).isEqualTo(Map.of("a", List.of(Map.of("b", "‹phone›")), "n", 5));
    }

    @Test
    void ofWhatIsNoGraphqlNothingIsSaidBack() {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("Invalid syntax with offending token '-4471902'")
                .errorType(ErrorType.InvalidSyntax)
                .location(new SourceLocation(1, 36))
                .build();

        assertThat(ScreenedErrors.screened(error).getMessage())
                .isEqualTo("the document breaks the syntax of GraphQL at line 1, column 36");
    }

    @Test
    void anAliasThatMayBeANumberIsNoticed() {
        assertThat(ScreenedErrors.hasPersonalAlias("{ v_13957106288 : search(text: \"a\") {edges {node {urn}}} }"))
                .isTrue();
        assertThat(ScreenedErrors.hasPersonalAlias("{ first: search(text: \"a\", first: 5) {edges {node {urn}}} }"))
                .isFalse();
    }
}
