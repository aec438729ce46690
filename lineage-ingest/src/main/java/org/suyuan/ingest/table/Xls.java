package org.suyuan.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.suyuan.model.Problem;

/** A workbook of Excel 97 to 2003 ([MS-XLS]), read as a whole: it has at most 65,536 rows. */
final class Xls implements TableFile {
    private static final int HEADER = 4;
    private static final int SORT_OF_SHEET = HEADER + 5;
    private static final int MACRO_SHEET = 1;
    private static final int VBA_MODULE = 6;

    private final HSSFWorkbook workbook;
    private final List<Table> sheets = new ArrayList<>();

    private Xls(HSSFWorkbook workbook, TableLimits limits, Refused refused) {
        this.workbook = workbook;
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            sheets.add(new XlsSheet(sheet, new NumberText(from1904), limits, refused));
        }
    }

    static Xls open(Path file, long bytes, TableLimits limits, Refused refused) {
        if (bytes > limits.xlsBytes()) {
            throw refused.tooLarge(
                    "an .xls workbook of " + bytes + " bytes",
                    "at most " + limits.xlsBytes() + ", or it saved as .xlsx");
        }
        try {
            POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
            try {
                refuseByEntries(container.getRoot(), refused);
                HSSFWorkbook workbook = new HSSFWorkbook(container.getRoot(), false);
                for (Record record : workbook.getInternalWorkbook().getRecords()) refuseByRecord(record, refused);
                return new Xls(workbook, limits, refused);
            } finally {
                container.close();
            }
        } catch (Problem e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw refused.encrypted();
        } catch (OldFileFormatException e) {
            throw refused.otherFormat("a workbook of Excel 95 or before");
        } catch (IOException | RuntimeException e) {
            throw refused.damaged("it is no workbook of Excel 97 to 2003");
        }
    }

    @Override
    public Iterator<Table> tables() {
        return List.copyOf(sheets).iterator();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseByEntries(DirectoryNode root, Refused refused) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw refused.encrypted();
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("VBA")) {
            throw refused.macros();
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw refused.otherFormat("a file of another program");
        }
    }

    private static void refuseByRecord(Record record, Refused refused) {
        if (record instanceof BoundSheetRecord) {
            int sort = record.serialize()[SORT_OF_SHEET];
            if (sort == MACRO_SHEET || sort == VBA_MODULE) throw refused.macros();
        }
        if (record instanceof SupBookRecord book && book.isExternalReferences()) {
            throw refused.outside("other workbooks");
        }
    }
}
