package org.suyuan.api.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts files of a register to a catalogue. */
@Command(
        name = "register",
        description = "Posts files of a register: YAML, CSV (named after the kind of its rows) or workbooks.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Register.BROKEN,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row was taken",
            "1:some were rejected, or a file could not be read",
            "2:wrong usage, or no connection"
        })
final class Register implements Callable<Integer> {
    static final int REJECTED = 1;
    static final int BROKEN = 2;

    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", description = "the catalogue; ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token",
            defaultValue = "${env:SUYUAN_TOKEN}",
            description = "a registrar's token; else SUYUAN_TOKEN")
    private String token = "";

    @Option(names = "--name", required = true, description = "the register, by the name it always has")
    private String name = "";

    @Option(
            names = "--confirm",
            paramLabel = "FILE",
            description =
                    "confirms how own sheets are read, before anything is posted: JSON, the mapping of a proposal "
                            + "as it was printed or corrected, or a list of such")
    private List<Path> confirmed = new ArrayList<>();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "files to post")
    private List<Path> files = new ArrayList<>();

    /** How sheets may be read that nobody has confirmed. */
    private final List<JsonNode> proposed = new ArrayList<>();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Override
    public Integer call() {
        check();
        try {
            return send() ? 0 : REJECTED;
        } catch (Unanswered unanswered) {
            spec.commandLine().getErr().println(unanswered.getMessage());
            return BROKEN;
        } finally {
            printProposed();
        }
    }

    private boolean send() {
        boolean whole = true;
        for (Path file : confirmed) {
            whole &= confirm(file);
        }
        for (Path file : files) {
            whole &= post(file);
        }
        return whole;
    }

    /** Last of all, on a line of its own, so that it can be cut off: what {@code --confirm} takes. */
    private void printProposed() {
        if (!proposed.isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(JSON.writeValueAsString(proposed.size() == 1 ? proposed.get(0) : proposed));
            out.flush();
        }
    }

    private void check() {
        if (token == null || token.isBlank()) {
            throw new ParameterException(spec.commandLine(), "a token is needed: --token or SUYUAN_TOKEN");
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "--url is http://host:port or https://host:port");
        }
        if (files.isEmpty() && confirmed.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "expected files to post, or --confirm");
        }
        for (Path file : Stream.concat(files.stream(), confirmed.stream()).toList()) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new ParameterException(spec.commandLine(), "no file to read: " + file);
            }
        }
    }

    /** Whether every mapping of the file was taken. */
    private boolean confirm(Path file) {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode mappings = read(file);
        boolean whole = true;
        for (JsonNode mapping : mappings.isArray() ? mappings : List.of(mappings)) {
            HttpResponse<byte[]> response = send(
                    "/mappings", "application/json", BodyPublishers.ofString(JSON.writeValueAsString(mapping)), file);
            boolean taken = response.statusCode() == 200;
            JsonNode answer = json(response.body());
            if (!taken && response.statusCode() / 100 != 4) {
                throw unanswered(response, answer);
            }
            out.println(file + ": "
                    + (taken
                            ? "confirmed for rows of " + answer.path("kind").asString("")
                            : answer.path("detail").asString("no reason given")));
            whole &= taken;
        }
        out.flush();
        return whole;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException | JacksonException unreadable) {
            throw new Unanswered(file + " holds no JSON");
        }
    }

    /** Whether every row of the file was taken. */
    private boolean post(Path file) {
        PrintWriter out = spec.commandLine().getOut();
        HttpResponse<byte[]> response = post(file, "?file=" + encoded(String.valueOf(file.getFileName())));
        JsonNode answer = json(response.body());
        if (response.statusCode() == 422) {
            out.println(file + ": " + answer.path("detail").asString(""));
            out.flush();
            return false;
        }
        if (response.statusCode() != 200) {
            throw unanswered(response, answer);
        }
        answer.path("remarks").forEach(remark -> out.println(file + ": " + told(remark)));
        long more = answer.path("moreRemarks").asLong(0);
        if (more > 0) {
            out.println(file + ": " + more + " more remarks");
        }
        answer.path("proposals").forEach(proposal -> propose(file, proposal, out));
        String submission = answer.path("submission").asString("");
        if (!submission.isEmpty()) {
            out.println(file + ": " + answer.path("submitted").asLong() + " wait to be accepted, as submission "
                    + submission);
        }
        JsonNode counts = answer.path("counts");
        out.println(file + ": " + counts.path("NEW").asLong() + " new, "
                + counts.path("CHANGED").asLong() + " changed, "
                + counts.path("UNCHANGED").asLong() + " unchanged, "
                + counts.path("TAKEN_BACK").asLong() + " taken back, "
                + answer.path("rejected").asLong() + " rejected");
        out.flush();
        return answer.path("rejected").asLong() == 0
                && answer.path("unread").asLong() == 0
                && answer.path("proposals").isEmpty();
    }

    /** Prints how a sheet may be read, for people. */
    private void propose(Path file, JsonNode proposal, PrintWriter out) {
        String sheet = file + ": " + proposal.path("sheet").asString("");
        out.println(sheet + " may hold rows of " + proposal.path("kind").asString("") + " ("
                + proposal.path("confidence").asInt() + " of 100); nothing is taken before it is confirmed");
        for (JsonNode column : proposal.path("columns")) {
            String part = column.path("part").asString("");
            out.println("  " + column.path("header").asString("") + " -> "
                    + column.path("target").asString("") + (part.equals("WHOLE") ? "" : " (" + part + ")") + " "
                    + column.path("confidence").asInt() + ": " + joined(column.path("reasons")));
        }
        if (!proposal.path("unmapped").isEmpty()) {
            out.println("  nothing is taken from: " + joined(proposal.path("unmapped")));
        }
        if (!proposal.path("unfilled").isEmpty()) {
            out.println("  missing, and no row goes without: " + joined(proposal.path("unfilled")));
        }
        for (JsonNode name : proposal.path("names")) {
            out.println("  who is meant by " + name.path("name").asString("") + "? "
                    + StreamSupport.stream(name.path("choices").spliterator(), false)
                            .map(choice -> choice.path("urn").asString("") + " "
                                    + choice.path("nameNow").asString("") + " ("
                                    + choice.path("why").asString("") + ")")
                            .collect(Collectors.joining("; ")));
        }
        proposed.add(proposal.path("mapping"));
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> text.asString(""))
                .collect(Collectors.joining(", "));
    }

    private Unanswered unanswered(HttpResponse<byte[]> response, JsonNode answer) {
        return new Unanswered(url + " answered " + response.statusCode() + ": "
                + answer.path("detail").asString("no reason given"));
    }

    private static String told(JsonNode remark) {
        String column = remark.path("column").asString("");
        String value = remark.path("value").asString("");
        return remark.path("sheet").asString("") + ":" + remark.path("row").asInt()
                + (column.isEmpty() ? "" : " " + column)
                + (value.isEmpty() ? "" : " \"" + value + "\"")
                + ": " + remark.path("text").asString("");
    }

    private HttpResponse<byte[]> post(Path file, String rest) {
        try {
            return send(rest, "application/octet-stream", BodyPublishers.ofFile(file), file);
        } catch (FileNotFoundException gone) {
            throw new Unanswered("no file to read: " + file);
        }
    }

    private HttpResponse<byte[]> send(String rest, String type, HttpRequest.BodyPublisher body, Path file) {
        try {
            String address = url.toString().replaceAll("/+$", "") + "/api/v1/registers/" + encoded(name) + rest;
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .timeout(Duration.ofHours(1))
                    .POST(body)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (FileNotFoundException gone) {
            throw new Unanswered("no file to read: " + file);
        } catch (IOException | IllegalArgumentException failure) {
            throw new Unanswered(
                    url + " cannot be reached: " + failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }

    private JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noAnswer) {
            throw new Unanswered(url + " answered what is no JSON");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
