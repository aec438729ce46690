package org.suyuan.api.command;

import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The commands beside the server. */
@Command(
        name = "suyuan",
        description =
                "A graph catalogue of data lineage and accountability for health data. Without a command, the server.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLine.Version.class,
        subcommands = {Ingest.class, Register.class, PackageCommand.class, Asked.class})
public final class CommandLine {
    private static final Set<String> HELP =
            Set.of("ingest", "register", "package", "asked", "help", "-h", "--help", "-V", "--version");

    private CommandLine() {}

    /** Whether these arguments ask for a command, not for the server. */
    public static boolean isFor(String... arguments) {
        return arguments.length > 0 && HELP.contains(arguments[0]);
    }

    /** Runs a command and returns its exit code. */
    public static int run(String... arguments) {
        return new picocli.CommandLine(new CommandLine()).execute(arguments);
    }

    /** The same, with what it tells written there. */
    public static int run(PrintWriter out, String... arguments) {
        return new picocli.CommandLine(new CommandLine()).setOut(out).execute(arguments);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLine.class.getPackage().getImplementationVersion();
            return new String[] {"suyuan " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
