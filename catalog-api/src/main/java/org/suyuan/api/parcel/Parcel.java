package org.suyuan.api.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.suyuan.model.Problem;
import org.suyuan.model.Problem.Code;
import org.suyuan.model.Urn;

/** A package for the way across networks that are not connected: files of a register, a manifest of them, and its signature. */
public final class Parcel implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final int LARGEST_MANIFEST = 64 << 10;

    private final ZipFile zip;
    private final byte[] manifest;

    private Parcel(ZipFile zip, byte[] manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Packs files.
     *
     * @param at when, for people
     * @throws IllegalArgumentException if two files have one name
     */
    public static void pack(
            Path parcel, Urn unit, String register, long number, String at, List<Path> files, PrivateKey key)
            throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path file : files) {
            String digest;
            try (InputStream in = Files.newInputStream(file)) {
                digest = copied(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
            }
            if (digests.put(name(file), digest) != null || name(file).equals(MANIFEST)) {
                throw new IllegalArgumentException(name(file) + ": expected each name once");
            }
        }
        byte[] manifest = new Manifest(unit, register, number, at, digests).written();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(parcel))) {
            put(out, MANIFEST, manifest);
            put(out, SIGNATURE, Base64.getEncoder().encode(Signing.signed(manifest, key)));
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(name(file)));
                Files.copy(file, out);
            }
        }
    }

    /**
     * Opens a package, of which nothing is to be believed yet.
     *
     * @throws Problem UNPROCESSABLE if it is none
     */
    public static Parcel open(Path file) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            Parcel parcel = new Parcel(zip, small(zip, MANIFEST));
            parcel.manifest();
            return parcel;
        } catch (ZipException | IllegalArgumentException noZip) {
            throw refused("is no package; expected a zip that the command package has made");
        } catch (Problem unfit) {
            if (zip != null) {
                zip.close();
            }
            throw unfit;
        }
    }

    /** What it says of itself: not to be believed before {@link #verify}. */
    public Manifest manifest() {
        return Manifest.read(manifest);
    }

    /**
     * Makes sure that one of these keys has signed the manifest.
     *
     * @throws Problem FORBIDDEN if none has
     */
    public void verify(Collection<PublicKey> keys) throws IOException {
        if (keys.isEmpty()) {
            throw Problem.of(
                    Code.FORBIDDEN,
                    "no key of " + manifest().unit() + " is known; expected one that an administrator entered");
        }
        byte[] signature;
        try {
            signature = Base64.getMimeDecoder().decode(small(zip, SIGNATURE));
        } catch (IllegalArgumentException none) {
            throw refused("has a signature that is none");
        }
        if (keys.stream().noneMatch(key -> Signing.isSigned(manifest, signature, key))) {
            throw Problem.of(
                    Code.FORBIDDEN,
                    "the manifest was altered, or signed with another key than those known of "
                            + manifest().unit());
        }
    }

    /**
     * Unpacks a file that the manifest tells of.
     *
     * @param most bytes
     * @throws Problem UNPROCESSABLE if it is not there or not the one that was packed, TOO_LARGE beyond {@code most}
     */
    public void unpack(String name, Path into, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw refused("lacks a file of its manifest");
        }
        String digest;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(into)) {
            digest = copied(in, out, most);
        } catch (ZipException damaged) {
            throw refused("is damaged");
        }
        if (!digest.equals(manifest().files().get(name))) {
            throw refused("holds a file that was altered: its SHA-256 is not that of the manifest");
        }
    }

    /**
     * Makes sure that nobody has added anything.
     *
     * @throws Problem UNPROCESSABLE if something is in it that the manifest does not tell of
     */
    public void refuseMore() {
        Set<String> told = new HashSet<>(manifest().files().keySet());
        told.addAll(List.of(MANIFEST, SIGNATURE));
        if (zip.stream().map(ZipEntry::getName).anyMatch(name -> !told.contains(name))) {
            throw refused("holds a file that its manifest does not tell of");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static byte[] small(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw refused("lacks " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw refused("has a " + name + " of more than " + LARGEST_MANIFEST + " bytes");
            }
            return bytes;
        }
    }

    /** Copies and tells the SHA-256. */
    private static String copied(InputStream from, OutputStream to, long most) throws IOException {
        try (DigestInputStream in = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"))) {
            byte[] some = new byte[1 << 16];
            long all = 0;
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all += read;
                if (all > most) {
                    throw Problem.of(Code.TOO_LARGE, "a file of the package has more than " + most + " bytes");
                }
                to.write(some, 0, read);
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Problem refused(String why) {
        return Problem.of(Code.UNPROCESSABLE, "the package " + why);
    }
}
