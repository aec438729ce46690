package org.suyuan.api.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.suyuan.ingest.EventBatch;
import org.suyuan.ingest.Limits;
import org.suyuan.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts files of OpenLineage events to a catalogue. */
@Command(
        name = "ingest",
        description = "Posts files of OpenLineage events: one event, a JSON array, or one event a line.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Ingest.BROKEN,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every event was accepted", "1:some were refused", "2:wrong usage, or no connection"})
final class Ingest implements Callable<Integer> {
    static final int REFUSED = 1;
    static final int BROKEN = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", description = "the catalogue; ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token",
            defaultValue = "${env:SUYUAN_TOKEN}",
            description = "an ingester's token; else SUYUAN_TOKEN")
    private String token = "";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to post")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        check();
        PrintWriter err = spec.commandLine().getErr();
        Tally tally = new Tally(spec.commandLine().getOut());
        try (Outbox outbox = new Outbox(url, token, tally);
                ProgressBar bar = bar()) {
            for (Path file : files) {
                post(file, outbox, bar);
            }
        } catch (Unanswered unanswered) {
            err.println(unanswered.getMessage());
            tally.print();
            return BROKEN;
        } catch (IOException | UncheckedIOException unreadable) {
            err.println("a file could not be read: " + unreadable.getMessage());
            tally.print();
            return BROKEN;
        }
        tally.print();
        return tally.refused() == 0 ? 0 : REFUSED;
    }

    private void check() {
        if (token == null || token.isBlank()) {
            throw new ParameterException(spec.commandLine(), "a token is needed: --token or SUYUAN_TOKEN");
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "--url is http://host:port or https://host:port");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new ParameterException(spec.commandLine(), "no file to read: " + file);
            }
        }
    }

    private static void post(Path file, Outbox outbox, ProgressBar bar) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            outbox.open(file);
            for (byte[] event : EventBatch.sniff(in, Limits.DEFAULT)) {
                outbox.add(event);
                bar.step();
            }
        } catch (Problem unreadable) {
            outbox.refuse(unreadable);
        }
        outbox.send();
    }

    /** Without a known end: how many events a file holds shows only when it was read. */
    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("ingest")
                .setUnit(" events", 1)
                .setInitialMax(-1)
                .build();
    }
}
