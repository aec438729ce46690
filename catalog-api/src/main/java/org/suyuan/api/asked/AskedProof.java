package org.suyuan.api.asked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that nothing of what was asked was changed, put in or taken out, and takes away what need not be kept. */
public final class AskedProof {
    private static final JsonMapper JSON = new JsonMapper();

    private final AskedFolder folder;

    public AskedProof(AskedFolder folder) {
        this.folder = folder;
    }

    /**
     * What was found.
     *
     * @param wrong by file and line; none if all is whole
     * @param begins the digest that the first line follows; other than zeros where earlier months were deleted
     * @param ends the digest of the last line: who keeps it elsewhere can prove that none was taken from the end
     */
    public record Found(long lines, List<String> wrong, String begins, String ends) {
        public Found {
            wrong = List.copyOf(wrong);
        }
    }

    public Found check() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Boolean> documents = new HashMap<>();
        String begins = "";
        String before = "";
        long count = 0;
        for (YearMonth month : folder.months()) {
            Path file = folder.file(month);
            int number = 0;
            try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    count++;
                    JsonNode question = read(line);
                    String said = question.path("before").asString("");
                    String document = question.path("document").asString("");
                    if (before.isEmpty()) {
                        begins = said;
                    } else if (!said.equals(before)) {
                        wrong.add(file.getFileName() + ":" + number + " does not follow the line before");
                    }
                    if (!document.isEmpty() && !documents.computeIfAbsent(document, this::isWhole)) {
                        wrong.add(file.getFileName() + ":" + number + " names a document that is not as it was");
                    }
                    before = Digests.of(line);
                }
            } catch (MalformedInputException noText) {
                wrong.add(file.getFileName() + ":" + (number + 1) + " is no text");
            }
        }
        return new Found(count, wrong, begins, before);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException none) {
            return JSON.createObjectNode();
        }
    }

    private boolean isWhole(String digest) {
        try {
            return digest.matches("[0-9a-f]{64}")
                    && Digests.of(Files.readString(folder.document(digest))).equals(digest);
        } catch (IOException missing) {
            return false;
        }
    }

    /**
     * Deletes the files of all months before one. Documents stay: they are few, and the next question may be one of them.
     *
     * @return the months deleted
     */
    public List<YearMonth> deleteBefore(YearMonth first) throws IOException {
        List<YearMonth> old =
                folder.months().stream().filter(one -> one.isBefore(first)).toList();
        for (YearMonth month : old) {
            Files.delete(folder.file(month));
        }
        return old;
    }
}
