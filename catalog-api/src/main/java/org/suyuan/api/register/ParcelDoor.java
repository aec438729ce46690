package org.suyuan.api.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suyuan.access.Role;
import org.suyuan.api.Settings;
import org.suyuan.api.door.Acts;
import org.suyuan.api.door.Body;
import org.suyuan.api.door.Caller;
import org.suyuan.api.parcel.Manifest;
import org.suyuan.api.parcel.Parcel;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.sight.Sights;
import org.suyuan.sight.Viewer;

/** Takes signed packages: whoever carries one, it is a submission of the unit that has signed it. */
@RestController
@RequestMapping("/api/v1/submissions")
final class ParcelDoor {
    private static final String ZIP = "application/zip";

    private final Sources sources;
    private final Submitting submitting;
    private final Sights sights;
    private final Settings settings;

    ParcelDoor(Sources sources, Submitting submitting, Sights sights, Settings settings) {
        this.sources = sources;
        this.submitting = submitting;
        this.sights = sights;
        this.settings = settings;
    }

    @PostMapping
    ResponseEntity<RegisterAnswer> submit(HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Body.type(request, Set.of(ZIP));
        Act act = Acts.of("register", request, caller, Role.REGISTRAR);
        Path file = Files.createTempFile("suyuan-package", null);
        try {
            Body.save(request, most(), file);
            try (Parcel parcel = Parcel.open(file)) {
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(submit(parcel, caller, act));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private RegisterAnswer submit(Parcel parcel, Caller caller, Act act) throws IOException {
        Manifest manifest = parcel.manifest();
        Urn unit = manifest.unit();
        if (!sights.of(caller.viewer()).isOwn(unit)) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN,
                    "the package is of another unit; expected one that is yours or below yours to bring it");
        }
        parcel.verify(settings.keysOf(unit));
        parcel.refuseMore();
        Urn register = Sources.register(manifest.register(), unit);
        try (Upload upload = Upload.of(parcel, most())) {
            return submitting.submit(
                    upload, sources.reader(register, new Viewer(unit)), unit, register, manifest.number(), act);
        }
    }

    private long most() {
        return settings.limits().register().toBytes();
    }
}
