package org.suyuan.api.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suyuan.api.ApiTest;
import org.suyuan.api.Client;
import org.suyuan.api.Issuer;
import org.suyuan.api.command.CommandLine;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

@ApiTest
class ParcelIT {
    private static final Urn UNIT = Urn.of(Kind.UNIT, ApiTest.SIGNING_UNIT);

    /** The number of the last package of any test: numbers only grow. */
    private static final AtomicLong LAST = new AtomicLong(1000);

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void aSignedPackageBecomesASubmissionOfItsUnit() throws IOException {
        Client.Answer answer = send(packed(UNIT, LAST.incrementAndGet(), ApiTest.SIGNING_KEYS));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("submitted").asInt()).isEqualTo(1);
        String id = answer.json().path("submission").asString();
        Client.Answer kept = Client.to(port, "/api/v1/submissions/" + id)
                .bearing(ApiTest.BOOTSTRAP)
                .get();
        assertThat(kept.json().path("submission").path("unit").asString()).isEqualTo(UNIT.text());
    }

    @Test
    void aPackageSentAgainOrOutOfTurnIsRefused() throws IOException {
        long number = LAST.addAndGet(10);
        byte[] packed = packed(UNIT, number, ApiTest.SIGNING_KEYS);
        assertThat(send(packed).status()).isEqualTo(200);

        assertThat(send(packed).problem()).isEqualTo("409 CONFLICT");
        assertThat(send(packed(UNIT, number - 1, ApiTest.SIGNING_KEYS)).problem())
                .isEqualTo("409 CONFLICT");
        assertThat(send(packed(UNIT, LAST.incrementAndGet(), ApiTest.SIGNING_KEYS))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whateverWasAlteredIsRefused() throws IOException {
        byte[] packed = packed(UNIT, LAST.incrementAndGet(), ApiTest.SIGNING_KEYS);

        assertThat(send(altered(packed, "post.yaml", text -> text.replace("2020", "2021")))
                        .problem())
                .isEqualTo("422 UNPROCESSABLE");
        assertThat(send(altered(packed, "manifest.json", text -> text.replace("\"number\":", "\"number\":9")))
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(send(altered(packed, "manifest.sig", text -> "A" + text.substring(1)))
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(send("PK no zip".getBytes(UTF_8)).problem()).isEqualTo("422 UNPROCESSABLE");
        assertThat(send(packed).status()).isEqualTo(200);
    }

    @Test
    void aKeyThatNobodyEnteredForTheUnitIsRefused() throws IOException {
        assertThat(send(packed(UNIT, LAST.incrementAndGet(), Signing.newKeys())).problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(send(packed(Urn.of(Kind.UNIT, "parcel-other"), 1, ApiTest.SIGNING_KEYS))
                        .problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void aUnitCarriesNoPackageOfAnother() throws IOException {
        String stranger = Issuer.TRUSTED.jwt(
                "stranger",
                List.of("registrar"),
                "urn:suyuan:unit:parcel-other",
                Instant.now().plusSeconds(600));
        byte[] packed = packed(UNIT, LAST.incrementAndGet(), ApiTest.SIGNING_KEYS);

        Client.Answer answer =
                Client.to(port, "/api/v1/submissions").bearing(stranger).post("application/zip", packed);

        assertThat(answer.problem()).isEqualTo("403 FORBIDDEN");
        assertThat(send(packed).status()).isEqualTo(200);
    }

    @Test
    void theCommandMakesAKeyAndAPackageThatItSigns() throws IOException {
        Path key = folder.resolve("unit.key");
        Path out = folder.resolve("out.zip");
        Path file = Files.writeString(folder.resolve("post.yaml"), "post: []");

        String printed = run("package", "--new-key", key.toString());
        run(
                "package",
                "--key",
                key.toString(),
                "--unit",
                "any",
                "--name",
                "ours",
                "--number",
                "7",
                "--out",
                out.toString(),
                file.toString());

        try (Parcel parcel = Parcel.open(out)) {
            parcel.verify(List.of(Signing.publicKey(printed.strip())));
            parcel.refuseMore();
            assertThat(parcel.manifest().number()).isEqualTo(7);
            assertThat(parcel.manifest().files()).containsOnlyKeys("post.yaml");
        }
        assertThat(CommandLine.run("package", "--new-key", key.toString())).isEqualTo(2);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        int code = CommandLine.run(new PrintWriter(out, true), arguments);
        assertThat(code).isZero();
        return out.toString();
    }

    private byte[] packed(Urn unit, long number, KeyPair keys) throws IOException {
        Path file = Files.writeString(
                folder.resolve("post.yaml"),
                "post: [{unit: " + unit.parts().get(0) + ", post: p" + number + ", validFrom: 2020}]");
        Path out = folder.resolve("out.zip");
        Parcel.pack(out, unit, "ours", number, "2026-01-01T00:00:00Z", List.of(file), keys.getPrivate());
        return Files.readAllBytes(out);
    }

    private static byte[] altered(byte[] zip, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), UTF_8);
                String changed = entry.getName().equals(name) ? change.apply(content) : content;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(changed.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Client.Answer send(byte[] packed) {
        return Client.to(port, "/api/v1/submissions").bearing(ApiTest.BOOTSTRAP).post("application/zip", packed);
    }
}
