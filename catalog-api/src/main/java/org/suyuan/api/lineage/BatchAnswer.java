package org.suyuan.api.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.api.problem.ProblemBody;
import org.suyuan.lineage.Remark;

/** What became of each event of a batch, in the order they came. */
record BatchAnswer(int received, int accepted, int rejected, List<Result> results) {
    static BatchAnswer of(List<Result> results) {
        int accepted = (int) results.stream().filter(Result::isAccepted).count();
        return new BatchAnswer(results.size(), accepted, results.size() - accepted, List.copyOf(results));
    }

    /**
     * One event.
     *
     * @param index its place in the batch, from 0
     * @param status what it would have been answered with alone
     * @param problem why it was refused; the other details are there if it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int index,
            int status,
            @Nullable Long entry,
            @Nullable Boolean repeated,
            @Nullable List<Remark> remarks,
            @Nullable ProblemBody problem) {
        static Result accepted(int index, Recorded recorded) {
            return new Result(index, 201, recorded.entry(), recorded.repeated(), recorded.remarks(), null);
        }

        static Result refused(int index, ProblemBody problem) {
            return new Result(index, problem.status(), null, null, null, problem);
        }

        boolean isAccepted() {
            return problem == null;
        }
    }
}
