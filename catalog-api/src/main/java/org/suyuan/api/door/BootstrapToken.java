package org.suyuan.api.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.suyuan.access.Role;
import org.suyuan.api.Settings;
import org.suyuan.api.start.CannotStart;
import org.suyuan.sight.Viewer;

/**
 * The administrator's first token: the one that was set, else one made at the first start, printed once and kept in a file
 * that only its owner can read.
 */
@Component("bootstrapToken")
public final class BootstrapToken {
    static final Caller CALLER =
            new Caller(Caller.ofToken("bootstrap"), "bootstrap", Set.of(Role.ADMIN), Viewer.OF_EVERYTHING);

    private static final String FILE = "bootstrap-token";
    private static final int SHORTEST = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] digest;
    private final String whereabouts;
    private final String inShell;

    BootstrapToken(Settings settings) {
        String given = settings.bootstrapToken().strip();
        if (given.isEmpty()) {
            Path file = settings.home().resolve(FILE).toAbsolutePath().normalize();
            digest = sha256(checked(kept(file), file.toString()));
            whereabouts = "in " + file;
            inShell = "$(cat '" + file + "')";
        } else {
            digest = sha256(checked(given, "SUYUAN_BOOTSTRAP_TOKEN"));
            whereabouts = "as set by SUYUAN_BOOTSTRAP_TOKEN";
            inShell = "$SUYUAN_BOOTSTRAP_TOKEN";
        }
    }

    /** Whether this is the token; takes as long whether it is or not. */
    boolean is(String secret) {
        return MessageDigest.isEqual(digest, sha256(secret));
    }

    /** Where the token can be found, in words. */
    public String whereabouts() {
        return whereabouts;
    }

    /** The token as a shell reads it from there. */
    public String inShell() {
        return inShell;
    }

    private static String checked(String token, String source) {
        boolean printable = token.chars().allMatch(c -> c > ' ' && c < 127);
        if (token.length() < SHORTEST || !printable) {
            throw new CannotStart(
                    "The bootstrap token of " + source + " is too short or cannot be sent in a header.",
                    "Use at least " + SHORTEST + " printable ASCII characters without spaces, or leave it out: "
                            + "then one is generated.");
        }
        return token;
    }

    private static String kept(Path file) {
        try {
            if (Files.exists(file)) {
                String token = Files.readString(file).strip();
                if (!token.isEmpty()) {
                    protect(file);
                    return token;
                }
            }
            String token = generated();
            write(token, file);
            System.out.println("Bootstrap token, shown this once and kept in " + file + ":\n\n  " + token + "\n");
            return token;
        } catch (IOException failure) {
            throw new CannotStart(
                    "The bootstrap token cannot be kept in " + file + ": "
                            + failure.getClass().getSimpleName() + ".",
                    "Make that folder writable, or set SUYUAN_HOME to another one.");
        }
    }

    private static void write(String token, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        FileAttribute<?>[] attributes = hasPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        Files.writeString(file, token + "\n");
    }

    private static void protect(Path file) throws IOException {
        if (hasPermissions()) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static String generated() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
