package org.suyuan.ingest.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workbook of Office Open XML (ISO/IEC 29500, transitional or strict), its sheets pulled row by row. */
final class Xlsx implements TableFile {
    private static final String MAIN = "xl/workbook.xml";
    private static final int MOST_SHEETS = 1_000;
    private static final int MOST_STYLES = 100_000;

    final TableLimits limits;
    final Refused refused;
    private final Parts parts;
    private final List<Table> sheets = new ArrayList<>();
    private final List<NumberFormat> styles = new ArrayList<>();
    private @Nullable NumberText numbers;
    private String stringsAt = "";
    private @Nullable SharedStrings strings;

    private Xlsx(Parts parts, TableLimits limits, Refused refused) {
        this.parts = parts;
        this.limits = limits;
        this.refused = refused;
    }

    static Xlsx open(Path file, TableLimits limits, Refused refused) {
        Xlsx workbook = new Xlsx(Parts.open(file, limits, refused), limits, refused);
        try {
            workbook.readAll();
            return workbook;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Iterator<Table> tables() {
        return List.copyOf(sheets).iterator();
    }

    @Override
    public void close() {
        if (strings != null) strings.close();
        parts.close();
    }

    PartReader read(String part) {
        return parts.needed(part);
    }

    NumberFormat style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : NumberFormat.GENERAL;
    }

    NumberText numbers() {
        if (numbers == null) throw refused.damaged("it has no workbook part");
        return numbers;
    }

    String sharedText(String index) {
        try {
            return strings().get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException e) {
            throw refused.damaged("a cell shows a shared text without a number");
        }
    }

    private SharedStrings strings() {
        if (strings == null) {
            try (PartReader part = parts.needed(stringsAt)) {
                strings = SharedStrings.read(part, limits, refused);
            }
        }
        return strings;
    }

    private void readAll() {
        refuseByContentType();
        if (parts.has("xl/vbaProject.bin") || parts.hasAnyIn("xl/macrosheets/")) throw refused.macros();
        if (parts.hasAnyIn("xl/externallinks/")) throw refused.outside("other workbooks");
        if (parts.has("xl/connections.xml")) throw refused.outside("data outside of it");
        String main = relationsOf("").ofType("/officeDocument").orElse(MAIN);
        if (!parts.has(main)) throw refused.otherFormat("an archive that is no workbook");
        readWorkbook(main);
    }

    private void refuseByContentType() {
        try (PartReader types = parts.read("[Content_Types].xml")
                .orElseThrow(() -> refused.otherFormat("an archive that is no workbook"))) {
            while (types.nextElement()) {
                String type = types.starts("Override") || types.starts("Default") ? types.attribute("ContentType") : "";
                if (type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("macrosheet")) {
                    throw refused.macros();
                }
                if (type.contains("sheet.binary")) throw refused.otherFormat("a binary workbook (.xlsb)");
            }
        }
    }

    private void readWorkbook(String main) {
        Relations relations = relationsOf(main);
        relations.ofType("/styles").filter(parts::has).ifPresent(this::readStyles);
        stringsAt = relations.ofType("/sharedStrings").orElse("xl/sharedStrings.xml");
        boolean from1904 = false;
        try (PartReader workbook = parts.needed(main)) {
            while (workbook.nextElement()) {
                if (workbook.starts("workbookPr")) {
                    String date1904 = workbook.attribute("date1904");
                    from1904 = date1904.equals("1") || date1904.equals("true");
                } else if (workbook.starts("externalReferences")) {
                    throw refused.outside("other workbooks");
                } else if (workbook.starts("sheet")) {
                    String part = relations.sheet(workbook.attribute("id"));
                    if (!part.isEmpty()) sheets.add(new XlsxSheet(workbook.attribute("name"), part, this));
                    if (sheets.size() > MOST_SHEETS) {
                        throw refused.tooLarge("a workbook of more sheets", "at most " + MOST_SHEETS);
                    }
                }
            }
        }
        numbers = new NumberText(from1904);
    }

    private void readStyles(String part) {
        Map<Integer, String> codes = new HashMap<>();
        try (PartReader reading = parts.needed(part)) {
            boolean ofCells = false;
            while (reading.nextElement()) {
                if (reading.starts("numFmt")) {
                    codes.put(reading.number("numFmtId", 0), reading.attribute("formatCode"));
                } else if (reading.starts("cellXfs")) {
                    ofCells = true;
                } else if (reading.ends("cellXfs")) {
                    ofCells = false;
                } else if (ofCells && reading.starts("xf")) {
                    int id = reading.number("numFmtId", 0);
                    styles.add(NumberFormat.of(id, codes.getOrDefault(id, "")));
                }
                if (styles.size() > MOST_STYLES || codes.size() > MOST_STYLES) {
                    throw refused.hostile("a workbook of more than " + MOST_STYLES + " styles");
                }
            }
        }
    }

    private Relations relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        List<Relations.One> all = new ArrayList<>();
        Optional<PartReader> found = parts.read(folder + "_rels/" + part.substring(slash) + ".rels");
        if (found.isEmpty()) return new Relations(folder, all);
        try (PartReader reading = found.get()) {
            while (reading.nextElement()) {
                if (!reading.starts("Relationship")) continue;
                all.add(new Relations.One(
                        reading.attribute("Id"), reading.attribute("Type"), reading.attribute("Target")));
                if (reading.attribute("TargetMode").equals("External") && !isHarmless(reading.attribute("Type"))) {
                    throw refused.outside("something outside of it");
                }
            }
        }
        return new Relations(folder, all);
    }

    /** A link that a person would have to press. */
    private static boolean isHarmless(String type) {
        return type.endsWith("/hyperlink");
    }
}
