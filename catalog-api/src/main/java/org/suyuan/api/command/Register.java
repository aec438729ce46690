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

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to post")
    private List<Path> files = new ArrayList<>();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Override
    public Integer call() {
        check();
        boolean whole = true;
        try {
            for (Path file : files) {
                whole &= post(file);
            }
        } catch (Unanswered unanswered) {
            spec.commandLine().getErr().println(unanswered.getMessage());
            return BROKEN;
        }
        return whole ? 0 : REJECTED;
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

    /** Whether every row of the file was taken. */
    private boolean post(Path file) {
        PrintWriter out = spec.commandLine().getOut();
        HttpResponse<byte[]> response = send(file);
        JsonNode answer = json(response.body());
        if (response.statusCode() == 422) {
            out.println(file + ": " + answer.path("detail").asString(""));
            out.flush();
            return false;
        }
        if (response.statusCode() != 200) {
            throw new Unanswered(url + " answered " + response.statusCode() + ": "
                    + answer.path("detail").asString("no reason given"));
        }
        answer.path("remarks").forEach(remark -> out.println(file + ": " + told(remark)));
        long more = answer.path("moreRemarks").asLong(0);
        if (more > 0) {
            out.println(file + ": " + more + " more remarks");
        }
        JsonNode counts = answer.path("counts");
        out.println(file + ": " + counts.path("NEW").asLong() + " new, "
                + counts.path("CHANGED").asLong() + " changed, "
                + counts.path("UNCHANGED").asLong() + " unchanged, "
                + counts.path("TAKEN_BACK").asLong() + " taken back, "
                + answer.path("rejected").asLong() + " rejected");
        out.flush();
        return answer.path("rejected").asLong() == 0 && answer.path("unread").asLong() == 0;
    }

    private static String told(JsonNode remark) {
        String column = remark.path("column").asString("");
        String value = remark.path("value").asString("");
        return remark.path("sheet").asString("") + ":" + remark.path("row").asInt()
                + (column.isEmpty() ? "" : " " + column)
                + (value.isEmpty() ? "" : " \"" + value + "\"")
                + ": " + remark.path("text").asString("");
    }

    private HttpResponse<byte[]> send(Path file) {
        try {
            String address = url.toString().replaceAll("/+$", "") + "/api/v1/registers/" + encoded(name) + "?file="
                    + encoded(String.valueOf(file.getFileName()));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/octet-stream")
                    .timeout(Duration.ofHours(1))
                    .POST(BodyPublishers.ofFile(file))
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
