package org.suyuan.api.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suyuan.access.Role;
import org.suyuan.api.Settings;
import org.suyuan.api.door.Acts;
import org.suyuan.api.door.Body;
import org.suyuan.api.door.Caller;
import org.suyuan.ingest.register.Receipt;
import org.suyuan.ingest.register.RegisterReader;
import org.suyuan.ingest.register.Submission;
import org.suyuan.ingest.register.Templates;
import org.suyuan.ingest.workbook.MappingJson;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Registers;

/** Takes registers, and hands out their templates. */
@RestController
@RequestMapping("/api/v1/registers")
final class RegisterDoor {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int LARGEST_MAPPING = 1 << 20;

    private final Registers registers;
    private final Sources sources;
    private final Submitting submitting;
    private final long most;

    RegisterDoor(Registers registers, Sources sources, Submitting submitting, Settings settings) {
        this.registers = registers;
        this.sources = sources;
        this.submitting = submitting;
        this.most = settings.limits().register().toBytes();
    }

    /**
     * Takes what can be taken and tells of the rest; answered once all of it is durable. What a registrar of a unit sends waits
     * until it is accepted.
     *
     * @param name of the register, the same whenever it is submitted
     */
    @PostMapping("/{name}")
    ResponseEntity<RegisterAnswer> submit(
            @PathVariable String name, HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Urn unit = caller.viewer().unit();
        Urn register = Sources.register(name, unit);
        RegisterReader reader = sources.reader(register, caller.viewer());
        Act act = Acts.of("register", request, caller, Role.REGISTRAR);
        try (Upload upload = Upload.of(request, most)) {
            RegisterAnswer answer = unit == null
                    ? entered(upload, reader, act)
                    : submitting.submit(upload, reader, unit, register, 0, act);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
        }
    }

    /** Confirms how sheets of a form of their author's own are read; used from the next submission on. */
    @PostMapping("/{name}/mappings")
    ResponseEntity<String> confirm(
            @PathVariable String name, HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Body.type(request, Set.of(Body.JSON));
        Act act = Acts.of("register", request, caller, Role.REGISTRAR);
        String json = new String(Body.bytes(request, LARGEST_MAPPING), StandardCharsets.UTF_8);
        String kept = sources.confirm(register(name, caller), MappingJson.read(json), caller, act);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(kept);
    }

    @GetMapping("/templates/{kind}.csv")
    ResponseEntity<String> table(@PathVariable String kind, @RequestParam(defaultValue = "zh") String lang) {
        String table = templates(lang)
                .csv(kind)
                .orElseThrow(() -> Problem.of(Problem.Code.NOT_FOUND, "there is no template for this kind of row"));
        String name = RegisterReader.kind(kind).orElse("register");
        return attached(name + ".csv").contentType(CSV).body(table);
    }

    @GetMapping("/templates.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "zh") String lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        templates(lang).workbook(out);
        return attached("templates.xlsx").contentType(WORKBOOK).body(out.toByteArray());
    }

    private RegisterAnswer entered(Upload upload, RegisterReader reader, Act act) throws IOException {
        Receipt receipt = Receipt.of(upload.eachOpened(reader, most, rows -> Submission.enter(rows, registers, act)));
        if (!receipt.hasRows() && receipt.asked().isEmpty()) {
            throw Submitting.nothing(receipt);
        }
        return RegisterAnswer.of(receipt, null, 0);
    }

    private static Urn register(String name, Caller caller) {
        return Sources.register(name, caller.viewer().unit());
    }

    private static Templates templates(String lang) {
        return switch (lang) {
            case "zh" -> Templates.inChinese();
            case "en" -> Templates.inEnglish();
            default -> throw Problem.badRequest("lang is zh or en");
        };
    }

    private static ResponseEntity.BodyBuilder attached(String name) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
