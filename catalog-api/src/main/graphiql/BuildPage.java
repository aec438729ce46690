import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bundles a page with the npm of the system: {@code java BuildPage.java <sources> <workshop> <page>}. Maven starts this file
 * as it is. Without npm it says so and goes on, for the application works without the page; a page whose sources have not
 * changed is left as it is. The work is done in a copy, so that nothing is written beside the sources.
 */
public class BuildPage {
    private static final List<String> NOT_SOURCES = List.of("node_modules", "dist", "BuildPage.java", ".gitignore");

    public static void main(String[] args) throws IOException, InterruptedException {
        Path sources = Path.of(args[0]);
        Path workshop = Path.of(args[1]);
        Path page = Path.of(args[2]).toAbsolutePath();

        Path mark = workshop.resolve("built");
        String digest = digest(sources);
        if (Files.exists(page.resolve("index.html"))
                && Files.exists(mark)
                && Files.readString(mark).equals(digest)) {
            System.out.println(sources.getFileName() + ": unchanged since it was built");
            return;
        }

        Optional<String> npm = npm();
        if (npm.isEmpty()) {
            System.out.println("WARNING: no npm on the PATH, so " + sources.getFileName()
                    + " is left out; install Node.js 20 or later and build again to have it.");
            return;
        }

        Files.createDirectories(workshop);
        Files.deleteIfExists(mark);
        for (Path file : files(sources)) {
            Path copy = workshop.resolve(sources.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        run(workshop, npm.get(), "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        run(workshop, npm.get(), "run", "build", "--", "--outdir=" + page);
        Files.writeString(mark, digest);
    }

    /** Windows can only start npm by the name of its script. */
    private static Optional<String> npm() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static void run(Path workshop, String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .directory(workshop.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            System.err.println(String.join(" ", command) + " in " + workshop + " ended with status " + status);
            System.exit(status);
        }
    }

    private static List<Path> files(Path sources) throws IOException {
        try (Stream<Path> tree = Files.walk(sources)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !NOT_SOURCES.contains(
                            sources.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static String digest(Path sources) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files(sources)) {
            digest.update(sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
