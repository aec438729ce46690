package org.suyuan.norm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one norm pack, on disk or built in. */
interface PackFolder {
    /** The name of the folder. */
    String name();

    /** The content of one of its files; empty if there is no such file. */
    Optional<byte[]> file(String name);

    static PackFolder onDisk(Path folder) {
        return new PackFolder() {
            @Override
            public String name() {
                return String.valueOf(folder.getFileName());
            }

            @Override
            public Optional<byte[]> file(String name) {
                Path file = folder.resolve(name);
                try {
                    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
    }

    /** The folders right inside a folder, by name; hidden ones left out. */
    static List<PackFolder> allIn(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .filter(one -> !String.valueOf(one.getFileName()).startsWith("."))
                    .sorted()
                    .map(PackFolder::onDisk)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The packs that come with the catalogue: packs.txt names them, since resources in a jar cannot be listed. */
    static List<PackFolder> builtIn() {
        byte[] list = resource("packs.txt").orElseThrow(() -> new IllegalStateException("no list of norm packs"));
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(PackFolder::builtIn)
                .toList();
    }

    private static PackFolder builtIn(String folder) {
        return new PackFolder() {
            @Override
            public String name() {
                return folder;
            }

            @Override
            public Optional<byte[]> file(String name) {
                return resource(folder + "/" + name);
            }
        };
    }

    /** A resource beside this class. */
    static Optional<byte[]> resource(String name) {
        try (InputStream file = PackFolder.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
