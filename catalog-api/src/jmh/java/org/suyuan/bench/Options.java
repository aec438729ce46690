package org.suyuan.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words after a command, in pairs: {@code --name value}. */
record Options(Map<String, String> values) {
    Options {
        values = Map.copyOf(values);
    }

    static Options of(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length) {
                throw new IllegalArgumentException("expected --name value, got " + args[i]);
            }
            values.put(args[i].substring(2), args[i + 1]);
        }
        return new Options(values);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    long number(String name, long otherwise) {
        return find(name).map(Long::parseLong).orElse(otherwise);
    }
}
