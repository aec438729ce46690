package org.suyuan.ingest.register;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of a closed choice. Each value has its name in the model, the same in small letters with blanks, and at least one
 * word in Chinese; upper and lower case, blanks, hyphens and underscores make no difference.
 */
final class Words<E extends Enum<E>> {
    private final Map<E, String> zh;
    private final Map<String, E> values = new HashMap<>();

    private Words(Class<E> type) {
        zh = new EnumMap<>(type);
    }

    /** Takes words for all of a type's values, so that none is forgotten. */
    static final class Builder<E extends Enum<E>> {
        private final Class<E> type;
        private final Words<E> words;

        private Builder(Class<E> type) {
            this.type = type;
            this.words = new Words<>(type);
        }

        /** @param others further words that mean the same */
        Builder<E> word(E value, String chinese, String... others) {
            words.zh.put(value, chinese);
            add(value, value.name());
            add(value, chinese);
            Arrays.stream(others).forEach(other -> add(value, other));
            return this;
        }

        private void add(E value, String word) {
            E taken = words.values.putIfAbsent(plain(word), value);
            if (taken != null && taken != value) {
                throw new IllegalStateException(word + " means " + taken + " and " + value);
            }
        }

        Words<E> all() {
            List<E> missing = Arrays.stream(type.getEnumConstants())
                    .filter(value -> !words.zh.containsKey(value))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("no word for " + missing);
            }
            return words;
        }
    }

    static <E extends Enum<E>> Builder<E> of(Class<E> type) {
        return new Builder<>(type);
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(values.get(plain(word)));
    }

    /** Such as {@code 存续 ACTIVE}. */
    String word(E value) {
        return zh.get(value) + " " + value.name();
    }

    String all() {
        return zh.keySet().stream().map(this::word).collect(Collectors.joining(", "));
    }

    /** A word without what makes no difference, in half width. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            if (!Character.isWhitespace(half) && half != '-' && half != '_' && half != '*' && half != '\u00A0') {
                plain.append(half);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
