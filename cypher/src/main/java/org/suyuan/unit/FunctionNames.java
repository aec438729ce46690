package org.suyuan.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.suyuan.norm.Text;

/** What the functions are called that come with the catalogue. */
public final class FunctionNames {
    private static final Map<Function, Text> NAMES = read();

    private FunctionNames() {}

    /** The name of a function; {@link Text#NONE} of one that has only its code. */
    public static Text of(Function function) {
        return NAMES.getOrDefault(function, Text.NONE);
    }

    /** The function that is called so, in Chinese or English. */
    public static Optional<Function> find(String name) {
        return NAMES.entrySet().stream()
                .filter(one ->
                        one.getValue().zh().equals(name) || one.getValue().en().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Function, Text> read() {
        try (InputStream file = FunctionNames.class.getResourceAsStream("functions.csv")) {
            if (file == null) {
                throw new IllegalStateException("no list of functions");
            }
            Map<Function, Text> names = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(row -> names.put(new Function(row[0]), new Text(row[1], row[2])));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
