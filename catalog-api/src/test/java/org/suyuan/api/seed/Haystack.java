package org.suyuan.api.seed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Looks for texts in bytes, in every form in which they may have been written: in UTF-8, UTF-16 of both orders and
 * GB 18030; percent-encoded; with JSON's and Unicode escapes; and all that once more inside what was packed by gzip.
 */
final class Haystack {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEADER = 10;

    private record Form(String text, byte[] bytes) {}

    /** By their first two bytes. */
    private final List<List<Form>> forms = new ArrayList<>();

    private final Set<String> found = new LinkedHashSet<>();

    Haystack(Collection<String> texts) {
        for (int i = 0; i < 1 << 16; i++) {
            forms.add(List.of());
        }
        texts.forEach(this::learn);
    }

    /** What was found so far, each as {@code text in place}. */
    Set<String> found() {
        return found;
    }

    void search(String place, String text) {
        search(place, text.getBytes(UTF_8));
    }

    void search(String place, byte[] bytes) {
        for (int at = 0; at + 1 < bytes.length; at++) {
            for (Form form : forms.get(key(bytes, at))) {
                if (isAt(bytes, at, form.bytes)) {
                    found.add(form.text + " in " + place);
                }
            }
            if (bytes[at] == 0x1F && bytes[at + 1] == (byte) 0x8B && at + HEADER < bytes.length) {
                searchPacked(place, bytes, at);
            }
        }
    }

    /** As much of it as can be unpacked: a gzip may be cut off, or be none after all. */
    private void searchPacked(String place, byte[] bytes, int at) {
        var unpacked = new ByteArrayOutputStream();
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            byte[] some = new byte[512];
            for (int length = plain.read(some); length >= 0; length = plain.read(some)) {
                unpacked.write(some, 0, length);
            }
        } catch (IOException end) {
            // What came before it counts.
        }
        search(place + ", unpacked", unpacked.toByteArray());
    }

    private void learn(String text) {
        Set<String> spellings =
                new LinkedHashSet<>(List.of(text, escaped(text), escaped(text).toLowerCase(Locale.ROOT)));
        String percent = URLEncoder.encode(text, UTF_8);
        spellings.add(percent);
        spellings.add(percent.replace("+", "%20"));
        spellings.add(percent.replace("+", "%20").toLowerCase(Locale.ROOT));
        for (String spelling : spellings) {
            for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, GB18030)) {
                add(new Form(text, spelling.getBytes(charset)));
            }
        }
        // UTF-8 that was read as Latin-1 and written again.
        add(new Form(text, new String(text.getBytes(UTF_8), ISO_8859_1).getBytes(UTF_8)));
    }

    private void add(Form form) {
        int key = key(form.bytes, 0);
        List<Form> same = new ArrayList<>(forms.get(key));
        if (same.stream().noneMatch(known -> Arrays.equals(known.bytes, form.bytes))) {
            same.add(form);
            forms.set(key, same);
        }
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : String.format("\\u%04X", c))
                .collect(Collectors.joining());
    }

    private static int key(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static boolean isAt(byte[] bytes, int at, byte[] form) {
        return at + form.length <= bytes.length && Arrays.equals(bytes, at, at + form.length, form, 0, form.length);
    }
}
