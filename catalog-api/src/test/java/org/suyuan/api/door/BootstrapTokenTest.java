package org.suyuan.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.suyuan.api.Settings;
import org.suyuan.api.start.CannotStart;

class BootstrapTokenTest {
    @TempDir
    private Path home;

    @Test
    void aGeneratedTokenIsKeptForItsOwnerAlone() throws IOException {
        new BootstrapToken(settings(""));
        String kept = Files.readString(home.resolve("bootstrap-token")).strip();

        BootstrapToken again = new BootstrapToken(settings(""));

        assertThat(again.is(kept)).isTrue();
        assertThat(again.is(kept + "x")).isFalse();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("bootstrap-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTokenThatWasSetIsNotWrittenDown() {
        BootstrapToken token = new BootstrapToken(settings("sixteen-and-more-letters"));

        assertThat(token.is("sixteen-and-more-letters")).isTrue();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aShortTokenStopsTheStartWithoutBeingTold() {
        assertThatThrownBy(() -> new BootstrapToken(settings("short")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SUYUAN_BOOTSTRAP_TOKEN");
    }

    private Settings settings(String token) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("suyuan.home", home.toString(), "suyuan.bootstrap-token", token)))
                .bind("suyuan", Settings.class)
                .get();
    }
}
