package org.suyuan.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"深圳市卫健委, szswjw", "衛生健康局, wsjkj", "省妇幼（HIS 2）, sfy", "Ministry, ''"})
    void initialsAreThoseOfThePinyinOfItsCharacters(String name, String initials) {
        assertThat(Words.initials(name)).isEqualTo(initials);
    }
}
