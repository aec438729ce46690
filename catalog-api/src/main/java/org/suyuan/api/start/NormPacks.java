package org.suyuan.api.start;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suyuan.api.Settings;
import org.suyuan.norm.FlawedNorms;
import org.suyuan.norm.Norms;

/** The norms that come with the catalogue, and those that the operator keeps in a folder. */
final class NormPacks {
    private NormPacks() {}

    static Norms load(Settings settings) {
        boolean told = !settings.norms().isBlank();
        Path folder = told ? Path.of(settings.norms()) : settings.home().resolve("norms");
        if (!told && !Files.isDirectory(folder)) {
            return Norms.builtIn();
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(
                    "The folder of norm packs, " + folder + ", is not there.",
                    "Create it, or set SUYUAN_NORMS to the folder that holds them.");
        }
        try {
            return Norms.with(folder);
        } catch (FlawedNorms flawed) {
            throw new CannotStart(
                    "The norm packs in " + folder + " cannot be used:\n" + flawed.getMessage(),
                    "Correct these files, or move their folders out of " + folder + ".");
        } catch (UncheckedIOException failure) {
            throw new CannotStart(
                    "The norm packs in " + folder + " cannot be read: " + failure.getMessage(),
                    "Let the account that runs the catalogue read them.");
        }
    }
}
