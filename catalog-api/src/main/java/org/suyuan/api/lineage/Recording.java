package org.suyuan.api.lineage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suyuan.api.problem.Faults;
import org.suyuan.api.problem.ProblemBody;
import org.suyuan.ingest.Read;
import org.suyuan.ingest.openlineage.OpenLineageReader;
import org.suyuan.ledger.Act;
import org.suyuan.ledger.Ledger;
import org.suyuan.lineage.Remark;
import org.suyuan.lineage.history.Recorder;
import org.suyuan.model.Problem;

/** Reads events and has them recorded. */
@Component
final class Recording {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final OpenLineageReader reader;
    private final Recorder recorder;

    Recording(OpenLineageReader reader, Recorder recorder) {
        this.reader = reader;
        this.recorder = recorder;
    }

    /** An event on its way into the ledger. */
    record Pending(CompletableFuture<Recorder.Receipt> receipt, List<Remark> remarks) {
        /**
         * Waits until it is durable.
         *
         * @throws Problem why it was refused
         */
        Recorded await() {
            return Recorded.of(Ledger.await(receipt), remarks);
        }

        /** The same as one result of a batch, where the fault of one must not hide what became of the others. */
        BatchAnswer.Result awaitAs(int index) {
            try {
                return BatchAnswer.Result.accepted(index, await());
            } catch (Problem problem) {
                return BatchAnswer.Result.refused(index, ProblemBody.of(problem));
            } catch (RuntimeException fault) {
                LOG.error("an event of a batch met a fault: {}", Faults.told(fault));
                return BatchAnswer.Result.refused(index, ProblemBody.fault());
            }
        }
    }

    /** Begins; what is refused, is refused when it is awaited. */
    Pending begin(byte[] event, Act act) {
        return reader.read(event).match(accepted -> submitted(accepted, act), refused -> failed(refused.problem()));
    }

    private Pending submitted(Read.Accepted accepted, Act act) {
        try {
            return new Pending(recorder.submit(accepted.observation(), act), accepted.remarks());
        } catch (Problem problem) {
            return failed(problem);
        }
    }

    private static Pending failed(Problem problem) {
        return new Pending(CompletableFuture.failedFuture(problem), List.of());
    }
}
