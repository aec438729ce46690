package org.suyuan.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The header of a table.
 *
 * @param firstRow as the spreadsheet numbers it
 * @param lastRow the same as the first, if the header has one row
 * @param columns what stands over each column, from A on; that of several rows joined by a slash; empty where nothing does
 */
public record Heading(int firstRow, int lastRow, List<String> columns) {
    static final String JOINT = " / ";

    public Heading {
        columns = List.copyOf(columns);
    }

    /** The same for headers that say the same, wherever they stand; SHA-256, in hex digits. */
    public String digest() {
        try {
            String plain =
                    String.join("\n", columns.stream().map(Plain::of).toList()).stripTrailing();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
