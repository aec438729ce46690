package org.suyuan.reach;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Flows as they are kept in a file between two starts: a mark of the format, the seal, the flows, and a checksum of all before it. A
 * file is whole or not there: it is written beside and then moved.
 */
final class FlowsFile {
    private static final long MARK = 0x5355_5955_414E_0001L;
    private static final int BUFFER = 1 << 16;

    private final Path path;

    /**
     * What a file holds.
     *
     * @param seal of the last entry that was taken in, which tells ledgers apart
     */
    record Kept(byte[] seal, Flows flows) {}

    FlowsFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is not there, is not whole, or was written by another version
     */
    Kept read() throws IOException {
        requireWhole();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
            if (from.readLong() != MARK) {
                throw new IOException(path + " is not of this version");
            }
            byte[] seal = new byte[from.readInt()];
            from.readFully(seal);
            return new Kept(seal, Flows.read(from));
        }
    }

    /** Writes the file anew. */
    void write(Kept kept) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        CRC32C sum = new CRC32C();
        try (DataOutputStream to = new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(beside), sum), BUFFER))) {
            to.writeLong(MARK);
            to.writeInt(kept.seal().length);
            to.write(kept.seal());
            kept.flows().write(to);
            to.flush();
            to.writeLong(sum.getValue());
        }
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** So that nothing of a broken file is believed, not even how long its arrays are. */
    private void requireWhole() throws IOException {
        long rest = Files.size(path) - Long.BYTES;
        CRC32C sum = new CRC32C();
        byte[] block = new byte[BUFFER];
        try (InputStream from = Files.newInputStream(path)) {
            while (rest > 0) {
                int read = from.read(block, 0, (int) Math.min(block.length, rest));
                if (read < 0) {
                    break;
                }
                sum.update(block, 0, read);
                rest -= read;
            }
            byte[] last = from.readNBytes(Long.BYTES);
            if (last.length < Long.BYTES || ByteBuffer.wrap(last).getLong() != sum.getValue()) {
                throw new IOException(path + " is not whole");
            }
        }
    }
}
