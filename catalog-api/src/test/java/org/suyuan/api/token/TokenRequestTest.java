package org.suyuan.api.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suyuan.model.Problem;

class TokenRequestTest {
    private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"etl-nightly", "门诊数据同步", "Airflow 2"})
    void aTokenIsNamedAfterItsUse(String name) {
        assertThat(read(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"夏侯惊鸿", " 张三 ", "13957106288", "姓名：司徒望舒", "password=Kupferkessel9"})
    void aNameThatMayBeAPersonsIsRefusedAndNotSaidBack(String name) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(Problem.class)
                .message()
                .startsWith("/name is ")
                .doesNotContain("夏侯", "张三", "13957106288", "司徒", "Kupferkessel9");
    }

    private static TokenRequest read(String name) {
        return TokenRequest.read(("{\"name\": \"" + name + "\", \"roles\": [\"reader\"]}").getBytes(UTF_8), NOW);
    }
}
