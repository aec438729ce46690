package org.suyuan.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.suyuan.api.Settings;

class NormPacksTest {
    @TempDir
    private Path home;

    @Test
    void withoutAFolderThereAreTheBuiltInOnes() {
        assertThat(NormPacks.load(settings("")).instrument("SC-2020")).isPresent();
    }

    @Test
    void aFolderInHomeIsFoundWithoutBeingTold() throws IOException {
        write("norms/ours/parameters.yaml", "\"510000\":\n  - {key: ours, value: 1, origin: LOCAL_CONFIG}\n");

        assertThat(NormPacks.load(settings("")).parameterKeys()).contains("ours");
    }

    @Test
    void aFolderThatWasToldMustBeThere() {
        assertThatThrownBy(() -> NormPacks.load(settings(home.resolve("nowhere").toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void theOperatorReadsEverythingThatIsWrong() throws IOException {
        write(
                "elsewhere/ours/parameters.yaml",
                "\"510000\":\n  - {key: ours}\n\"510001\":\n  - {key: a, value: 1, origin: DESIGN}\n");

        CannotStart said = catchThrowableOfType(
                CannotStart.class,
                () -> NormPacks.load(settings(home.resolve("elsewhere").toString())));

        assertThat(said).hasMessageContaining("ours.value is missing").hasMessageContaining("\"510001\"");
        assertThat(said.remedy()).contains("Correct these files");
    }

    private Settings settings(String norms) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("suyuan.home", home.toString(), "suyuan.norms", norms)))
                .bind("suyuan", Settings.class)
                .get();
    }

    private void write(String file, String content) throws IOException {
        Path at = home.resolve(file);
        Files.createDirectories(at.getParent());
        Files.writeString(at, content);
    }
}
