package org.suyuan.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suyuan.api.parcel.Parcel;
import org.suyuan.api.parcel.Signing;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs files of a register for a network that is not connected, signed with a key of the unit. */
@Command(
        name = "package",
        description = "Packs and signs files of a register, to be carried to a catalogue on another network.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = PackageCommand.BROKEN)
final class PackageCommand implements Callable<Integer> {
    static final int BROKEN = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description =
                    "makes a key, keeps it in FILE and prints the public one, for the administrator of the catalogue")
    private @Nullable Path newKey;

    @Option(names = "--key", paramLabel = "FILE", description = "the key to sign with")
    private @Nullable Path key;

    @Option(names = "--unit", description = "the unit that submits, by its id or urn")
    private String unit = "";

    @Option(names = "--name", description = "the register, by the name it always has")
    private String name = "";

    @Option(names = "--number", description = "above that of the package before; the seconds since 1970 if left out")
    private long number = Instant.now().getEpochSecond();

    @Option(names = "--out", paramLabel = "FILE", description = "the package")
    private @Nullable Path out;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "files to pack")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter told = spec.commandLine().getOut();
        if (newKey != null) {
            told.println(make(newKey));
            told.flush();
            return 0;
        }
        if (key == null || out == null || files.isEmpty() || number < 1) {
            throw wrong("expected --new-key FILE, or --key, --unit, --name, --out and files to pack");
        }
        try {
            Urn urn = unit.startsWith("urn:") ? Urn.parse(unit).ofKind(Kind.UNIT, "--unit") : Urn.of(Kind.UNIT, unit);
            PrivateKey signing = Signing.privateKey(Files.readString(key));
            String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            Parcel.pack(out, urn, RegisterReader.named(name), number, at, files, signing);
        } catch (Problem | IllegalArgumentException unfit) {
            throw wrong(String.valueOf(unit.isEmpty() ? "--unit is missing" : unfit.getMessage()));
        }
        told.println(out + ": package " + number + " of " + files.size() + " files");
        told.flush();
        return 0;
    }

    /** Readable by its owner alone; never written over another. */
    private String make(Path file) throws IOException {
        KeyPair keys = Signing.newKeys();
        try {
            boolean posix =
                    Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException there) {
            throw wrong(file + " is there already; expected a new file");
        }
        Files.write(
                file, Signing.written(keys.getPrivate()).getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
        return Signing.written(keys.getPublic());
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
