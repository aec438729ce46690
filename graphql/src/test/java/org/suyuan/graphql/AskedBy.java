package org.suyuan.graphql;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.suyuan.sight.Viewer;

/** Stands where the door stands: says on whose behalf the questions of a test are asked. */
final class AskedBy extends SimplePerformantInstrumentation {
    private volatile Viewer viewer = Viewer.OF_EVERYTHING;

    void set(Viewer other) {
        viewer = other;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(Viewing.KEY, viewer);
        return input;
    }
}
