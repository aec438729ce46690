package org.suyuan.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Cypher statement from its file beside the package that asks it. The file opens with comment lines that say what it
 * answers and name its parameters ({@code // in:}) and columns ({@code // out:}), each with a type.
 *
 * <p>The file says {@code $urns}; sent is {@code $in.urns}, all parameters as entries of one map. For Neo4j keeps a plan for
 * every combination of the sizes (1, 10, 100 …) of those lists that are parameters themselves, and planning costs more
 * than running.
 */
public final class Statement {
    private static final Pattern PARAMETER = Pattern.compile("\\$(?=\\w)");
    private static final Map<String, Statement> LOADED = new ConcurrentSkipListMap<>();

    private final String path;
    private final String name;
    private final String text;
    private final String sent;

    private Statement(String path, String text) {
        this.path = path;
        this.name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        this.text = text;
        this.sent = sent(text);
    }

    /** Loads {@code <name>.cypher} from the resources of the owner's package; to be kept in a constant. */
    public static Statement of(Class<?> owner, String name) {
        String path = owner.getPackageName().replace('.', '/') + "/" + name + ".cypher";
        return LOADED.computeIfAbsent(path, key -> new Statement(key, textOf(owner, key)));
    }

    /** Every statement loaded so far, by its path: so that a test finds the files nobody loads. */
    public static Map<String, Statement> loaded() {
        return Map.copyOf(LOADED);
    }

    /** Where its file is on the class path. */
    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    /** As it stands in its file. */
    public String text() {
        return text;
    }

    /** As it is sent, with all parameters in the map {@code $in}. */
    public String sent() {
        return sent;
    }

    static String sent(String text) {
        return PARAMETER.matcher(text).replaceAll("\\$in.");
    }

    /** The names after {@code // in:}, in their order. */
    public List<String> parameters() {
        return names("// in:").toList();
    }

    /** The names after {@code // out:}, in their order. */
    public List<String> columns() {
        return names("// out:").toList();
    }

    private Stream<String> names(String marker) {
        return text.lines()
                .filter(line -> line.startsWith(marker))
                .map(line -> line.substring(marker.length()).split(",", -1))
                .map(Arrays::asList)
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(" ", 2)[0]);
    }

    private static String textOf(Class<?> owner, String path) {
        try (InputStream file = owner.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no statement at " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
