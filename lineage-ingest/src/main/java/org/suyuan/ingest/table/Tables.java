package org.suyuan.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens what people send: .xlsx, .xls and CSV, told by what is inside and never by the name. */
public final class Tables {
    private static final int HEAD = 512;

    private Tables() {}

    public static TableFile open(Path file, String fileName) {
        return open(file, fileName, TableLimits.DEFAULT);
    }

    /**
     * A file whose tables can be read.
     *
     * @param fileName what the sender calls it, for messages and as the name of a CSV table
     * @return to be closed by the caller
     * @throws org.suyuan.model.Problem UNSUPPORTED_TYPE for another format, macros, or a password; UNPROCESSABLE for what
     *     is damaged, hostile or linked with something outside; TOO_LARGE beyond the limits
     */
    public static TableFile open(Path file, String fileName, TableLimits limits) {
        Refused refused = new Refused(fileName);
        byte[] head;
        long size;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
            size = Files.size(file);
        } catch (IOException e) {
            throw refused.unreadable();
        }
        if (size > limits.fileBytes()) {
            throw refused.tooLarge("a file of " + size + " bytes", "at most " + limits.fileBytes());
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) throw refused.otherFormat("empty");
        if (start.startsWith("PK\3\4")) return Xlsx.open(file, limits, refused);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return Xls.open(file, size, limits, refused);
        String other = other(start);
        if (!other.isEmpty()) throw refused.otherFormat(other);
        return CsvFile.open(file, limits, refused);
    }

    /** Formats that begin like text, or are often given the name of a workbook. */
    private static String other(String start) {
        String text = start.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) return "a PDF document";
        if (text.startsWith("{\\rtf")) return "a text document";
        if (text.startsWith("<") || text.startsWith("mime-version:")) return "a web page or XML, whatever its name";
        if (text.startsWith("pk\5\6")) return "an empty archive";
        if (start.startsWith("\u0009\b") || start.startsWith("\u0009\4") || start.startsWith("\u0009\2")) {
            return "a workbook of Excel 95 or before";
        }
        return "";
    }
}
