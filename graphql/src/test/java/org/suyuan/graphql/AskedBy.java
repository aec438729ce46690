package org.suyuan.graphql;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.suyuan.incident.Asker;
import org.suyuan.ledger.Act;
import org.suyuan.sight.Viewer;

/** Stands where the door stands: says who asks the questions of a test, and on whose behalf. */
final class AskedBy extends SimplePerformantInstrumentation {
    private volatile Viewer viewer = Viewer.OF_EVERYTHING;

    /** Who asks on behalf of a viewer, and gives a reason. */
    private volatile String caller = "somebody";

    void set(Viewer other) {
        set(other, "somebody");
    }

    void set(Viewer other, String otherCaller) {
        viewer = other;
        caller = otherCaller;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(Viewing.KEY, viewer);
        input.getGraphQLContext().put(Asking.KEY, new Asker(caller, viewer, Act.ofCatalogue("question", "test")));
        return input;
    }
}
