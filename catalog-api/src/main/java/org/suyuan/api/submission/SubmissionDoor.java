package org.suyuan.api.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.suyuan.api.door.Acts;
import org.suyuan.api.door.Body;
import org.suyuan.api.door.Caller;
import org.suyuan.model.Problem;
import org.suyuan.register.Submitted;
import org.suyuan.register.Submitted.Status;

/** Lists what units have submitted, and takes the decisions on it. */
@RestController
@RequestMapping("/api/v1/submissions")
final class SubmissionDoor {
    private static final int LARGEST_REVIEW = 4 << 20;

    private final Reviewing reviewing;

    SubmissionDoor(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** A submission without its rows. */
    record Summary(String id, String unit, String register, String by, String at, long rows, Status state) {
        static Summary of(Submitted one) {
            return new Summary(
                    one.id(),
                    one.unit().text(),
                    one.register().text(),
                    one.by(),
                    one.at().toString(),
                    one.rows(),
                    one.status());
        }
    }

    record Whole(Summary submission, List<Submitted.Row> rows) {}

    /** The newest ones, at most a thousand of them that the caller may see. */
    @GetMapping
    ResponseEntity<List<Summary>> all(
            @RequestParam(defaultValue = "") String state, @AuthenticationPrincipal Caller caller) {
        List<Summary> all =
                reviewing.all(statuses(state), caller).stream().map(Summary::of).toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(all);
    }

    @GetMapping("/{id}")
    ResponseEntity<Whole> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Submitted found = reviewing.find(id, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Whole(Summary.of(found), reviewing.rows(id)));
    }

    /** Accepts rows or returns them, each with its reason. */
    @PostMapping("/{id}/review")
    ResponseEntity<List<Reviewing.Result>> review(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        Body.type(request, Set.of(Body.JSON));
        List<ReviewRequest.OfRow> wishes = ReviewRequest.read(Body.bytes(request, LARGEST_REVIEW));
        List<Reviewing.Result> results =
                reviewing.review(id, wishes, caller, Acts.of("register.review", request, caller, Role.REGISTRAR));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(results);
    }

    private static Set<Status> statuses(String state) {
        if (state.isEmpty()) {
            return EnumSet.allOf(Status.class);
        }
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Problem.badRequest("state is WAITING, ACCEPTED or RETURNED"));
    }
}
