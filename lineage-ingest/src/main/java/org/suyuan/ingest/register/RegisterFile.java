package org.suyuan.ingest.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.suyuan.ingest.table.TableFile;
import org.suyuan.ingest.table.Tables;

/** A file of a register, open for reading: YAML if its name says so, else tables. */
public final class RegisterFile implements AutoCloseable {
    private interface Closing {
        void close() throws IOException;
    }

    private final Iterator<RowRead> rows;
    private final Closing closing;

    private RegisterFile(Iterator<RowRead> rows, Closing closing) {
        this.rows = rows;
        this.closing = closing;
    }

    /**
     * Opens a file.
     *
     * @param name as its author calls it: {@code register.yaml}, {@code unit.csv}, {@code 登记.xlsx}
     * @param most characters that are read of a text in YAML
     * @throws org.suyuan.model.Problem if it is none that can be read
     */
    public static RegisterFile open(Path file, String name, RegisterReader reader, int most) throws IOException {
        if (isYaml(name)) {
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            return new RegisterFile(reader.readYaml(in, most), in::close);
        }
        TableFile tables = Tables.open(file, name);
        return new RegisterFile(reader.read(tables.tables()), tables::close);
    }

    private static boolean isYaml(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".yaml") || plain.endsWith(".yml");
    }

    /** What becomes of its rows, to be gone through once. */
    public Iterator<RowRead> rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
