package org.suyuan.ingest.register;

import java.io.CharConversionException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.suyuan.ingest.screen.Screening;
import org.suyuan.ingest.table.Cell;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A register in YAML: in each document a mapping of kinds to lists of rows, read token by token. Nothing is ever made of a
 * tag, and an alias is refused, so that no text grows while it is read.
 */
final class YamlReading extends Lookahead<Iterator<RowRead>> {
    private static final int DEEPEST = 10;
    private static final int LONGEST_TEXT = 100_000;

    private final YAMLParser parser;
    private final BiFunction<Sheet, Iterator<NamedRow>, Iterator<RowRead>> reading;
    private @Nullable Rows open;
    private @Nullable JacksonException broken;
    private boolean over;

    /**
     * @param most characters that are read
     * @param reading makes lines of the rows of a kind
     */
    YamlReading(InputStream utf8, int most, BiFunction<Sheet, Iterator<NamedRow>, Iterator<RowRead>> reading) {
        YAMLFactory factory = YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(most)
                        .setAllowDuplicateKeys(true)
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        this.parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), utf8);
        this.reading = reading;
    }

    @Override
    @Nullable Iterator<RowRead> find() {
        if (over) {
            return null;
        }
        try {
            if (open != null) {
                open.forEachRemaining(row -> {});
                open = null;
            }
            return broken == null ? nextKind() : breaksOff(broken);
        } catch (JacksonException malformed) {
            return breaksOff(malformed);
        }
    }

    /** The rows of the next kind, or a remark on what is no such thing. */
    private @Nullable Iterator<RowRead> nextKind() {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            switch (token) {
                case PROPERTY_NAME -> {
                    return kind(parser.currentName());
                }
                case START_OBJECT, END_OBJECT, VALUE_NULL -> {}
                default -> {
                    int line = line();
                    parser.skipChildren();
                    return unread("", line, "expected a mapping of kinds to lists of rows");
                }
            }
        }
    }

    private Iterator<RowRead> kind(String name) {
        int line = line();
        Sheet sheet = Sheets.find(name).orElse(null);
        JsonToken token = parser.nextToken();
        if (sheet != null && token == JsonToken.START_ARRAY) {
            open = new Rows(sheet);
            return reading.apply(sheet, open);
        }
        parser.skipChildren();
        if (sheet == null) {
            return unread(Screening.quote(name), line, "no kind of row; known are " + RegisterReader.known());
        }
        return token == JsonToken.VALUE_NULL
                ? List.<RowRead>of().iterator()
                : unread(name, line, "expected a list of rows, each beginning with a hyphen");
    }

    private Iterator<RowRead> breaksOff(JacksonException why) {
        over = true;
        return unread(
                "",
                line(),
                isNoText(why)
                        ? "the file is not in UTF-8 from here on, perhaps in GB18030 (GBK); expected YAML saved as UTF-8"
                        : "the file is no YAML from here on, or longer than is read");
    }

    private static boolean isNoText(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharConversionException || cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static Iterator<RowRead> unread(String sheet, int line, String text) {
        return List.<RowRead>of(new RowRead.Unread(List.of(new RowRemark(sheet, line, "", "", text))))
                .iterator();
    }

    private int line() {
        return Math.max(parser.currentTokenLocation().getLineNr(), 0);
    }

    /** The rows of one kind. */
    private final class Rows extends Lookahead<NamedRow> {
        private final Sheet sheet;
        private final Map<String, Column<?>> columns = new HashMap<>();
        private final List<RowRemark> faults = new ArrayList<>();

        Rows(Sheet sheet) {
            this.sheet = sheet;
            for (Column<?> column : sheet.columns()) {
                columns.put(Words.plain(column.header().zh()), column);
                columns.put(Words.plain(column.header().en()), column);
            }
        }

        @Override
        @Nullable NamedRow find() {
            if (broken != null) {
                return null;
            }
            try {
                JsonToken token = parser.nextToken();
                return token == null || token == JsonToken.END_ARRAY ? null : row(token);
            } catch (JacksonException malformed) {
                broken = malformed;
                return null;
            }
        }

        private NamedRow row(JsonToken token) {
            int line = line();
            faults.clear();
            Map<Column<?>, Cell> cells = new HashMap<>();
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                fault(line, "", "expected a mapping of columns to values");
            } else {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    cell(parser.currentName(), line, cells);
                }
            }
            return new NamedRow(line, cells, faults);
        }

        private void cell(String key, int line, Map<Column<?>, Cell> cells) {
            Column<?> column = columns.get(Words.plain(key));
            parser.nextToken();
            String text = text(line, key);
            if (column == null) {
                fault(line, key, "no column of this kind; known are " + TableReading.known(sheet));
            } else if (cells.putIfAbsent(column, new Cell(text, "")) != null) {
                fault(line, key, "is there twice; expected once");
            }
        }

        /** A value, or several of a list, each on a line of its own. */
        private String text(int line, String key) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_ARRAY) {
                StringBuilder texts = new StringBuilder();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (texts.length() < LONGEST_TEXT) {
                        texts.append(text(line, key)).append('\n');
                    }
                    if (parser.currentToken() == null) {
                        break;
                    }
                }
                if (texts.toString().isBlank()) {
                    fault(line, key, "a list of nothing; expected values, or no such key");
                }
                return texts.toString().strip();
            }
            if (token == null || token.isStructStart() || parser.isCurrentAlias()) {
                parser.skipChildren();
                fault(line, key, "expected a text or a list of texts, written out");
                return "";
            }
            return token == JsonToken.VALUE_NULL ? "" : parser.getString().strip();
        }

        private void fault(int line, String key, String text) {
            if (faults.size() < DEEPEST) {
                faults.add(new RowRemark(sheet.name().en(), line, Screening.quote(key), "", text));
            }
        }
    }
}
