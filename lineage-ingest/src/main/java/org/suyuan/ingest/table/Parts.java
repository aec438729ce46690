package org.suyuan.ingest.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.suyuan.model.Problem;

/**
 * The parts of an Open Packaging file (ECMA-376, part 2), by their names without the first slash; case does not count. Nothing
 * is unpacked beyond the limits, and no part begins with a document type declaration.
 */
final class Parts implements AutoCloseable {
    private static final long GRACE = 1 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final TableLimits limits;
    private final Refused refused;
    private long inflated;

    private Parts(ZipFile zip, TableLimits limits, Refused refused) {
        this.zip = zip;
        this.limits = limits;
        this.refused = refused;
    }

    /** @throws Problem if it is no archive, or one that no spreadsheet program writes */
    static Parts open(Path file, TableLimits limits, Refused refused) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw refused.damaged("the archive cannot be opened");
        }
        Parts parts = new Parts(zip, limits, refused);
        try {
            parts.list();
            parts.refuseDoctypes();
            return parts;
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    boolean hasAnyIn(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** A part's content; nothing if there is no such part. */
    Optional<PartReader> read(String name) {
        return Optional.ofNullable(entries.get(key(name)))
                .map(entry -> new PartReader(entry.getName(), new Bounded(entry), limits.cell(), refused));
    }

    /** A part that a workbook cannot be without. */
    PartReader needed(String name) {
        return read(name).orElseThrow(() -> refused.damaged("part " + name + " is missing"));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw refused.unreadable();
        }
    }

    private void list() {
        if (zip.size() > limits.parts()) {
            throw refused.tooLarge("an archive of " + zip.size() + " parts", "at most " + limits.parts());
        }
        zip.stream().forEach(entry -> {
            if (entries.put(key(entry.getName()), entry) != null) {
                throw refused.hostile("an archive with two parts of one name");
            }
        });
    }

    private void refuseDoctypes() {
        for (String name : entries.keySet()) {
            if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) continue;
            try (PartReader part = needed(name)) {
                part.prolog();
            } catch (Problem e) {
                if (e.code() != Problem.Code.UNPROCESSABLE || PartReader.isDoctype(e)) throw e;
                // A part that is no XML does no harm until it is needed; then it is refused by name.
            }
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Counts what comes out, whatever the archive says of its sizes. */
    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Bounded(ZipEntry entry) {
            super(opened(entry));
            packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int bytes) {
            unpacked += bytes;
            inflated += bytes;
            if (inflated > limits.inflatedBytes()) {
                throw refused.tooLarge(
                        "a workbook that unpacks too far", "at most " + limits.inflatedBytes() + " bytes");
            }
            if (unpacked > GRACE && unpacked / packed > limits.ratio()) {
                throw refused.hostile("an archive packed more than " + limits.ratio() + " to 1");
            }
        }
    }

    private InputStream opened(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            throw refused.damaged("part " + entry.getName() + " cannot be unpacked");
        }
    }
}
