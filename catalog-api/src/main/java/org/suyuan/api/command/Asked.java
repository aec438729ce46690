package org.suyuan.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.suyuan.api.asked.AskedFolder;
import org.suyuan.api.asked.AskedProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks what was asked, or deletes what need not be kept any longer. */
@Command(
        name = "asked",
        description = "Checks the record of what was asked, or deletes months of it that need not be kept.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is as it was written", "1:something was changed", "2:wrong usage"})
final class Asked implements Callable<Integer> {
    /** Three years: as long as Shenzhen asks of logs of health records (SZ-20). */
    private static final int LEAST_MONTHS = 36;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--home", defaultValue = "${env:SUYUAN_HOME:-data}", description = "the catalogue's folder")
    private Path home = Path.of("data");

    @Option(names = "--verify", description = "check every line and document")
    private boolean verify;

    @Option(names = "--delete-old", description = "delete the months that need not be kept any longer")
    private boolean deleteOld;

    @Option(names = "--months", description = "how many months are kept, at least " + LEAST_MONTHS)
    private int months = LEAST_MONTHS;

    @Override
    public Integer call() throws IOException {
        if (verify == deleteOld) {
            throw new ParameterException(spec.commandLine(), "say either --verify or --delete-old");
        }
        AskedProof proof = new AskedProof(new AskedFolder(home));
        return deleteOld ? deleteOld(proof) : verify(proof);
    }

    private int verify(AskedProof proof) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        AskedProof.Found found = proof.check();
        found.wrong().forEach(out::println);
        out.println(found.lines() + " questions, " + found.wrong().size() + " not as they were written");
        if (found.lines() > 0) {
            out.println("begins after " + found.begins());
            out.println("ends with " + found.ends());
        }
        out.flush();
        return found.wrong().isEmpty() ? 0 : 1;
    }

    private int deleteOld(AskedProof proof) throws IOException {
        if (months < LEAST_MONTHS) {
            throw new ParameterException(spec.commandLine(), "--months is at least " + LEAST_MONTHS);
        }
        List<YearMonth> deleted =
                proof.deleteBefore(YearMonth.now(java.time.Clock.systemUTC()).minusMonths(months));
        PrintWriter out = spec.commandLine().getOut();
        deleted.forEach(month -> out.println("deleted " + month));
        out.println(deleted.size() + " months deleted");
        out.flush();
        return 0;
    }
}
