package org.suyuan.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.suyuan.model.Problem;

class CursorsTest {
    private final CursorStrategy<ScrollPosition> cursors = new Cursors().cursorStrategy();

    @Test
    void aCursorOfOursLeadsBack() {
        assertThat(cursors.fromCursor(cursors.toCursor(ScrollPosition.offset(7))))
                .isEqualTo(ScrollPosition.offset(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13957106288", "%", "bm90aGluZw==", "T19hYmM=", "S197", ""})
    void anotherIsTheCallersMistakeAndIsNotSaidBack(String cursor) {
        assertThatThrownBy(() -> cursors.fromCursor(cursor))
                .isInstanceOf(Problem.class)
                .hasMessage("after is no cursor; expected the endCursor of the page before");
    }
}
