package org.suyuan.graphql;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bounds of one request: how deep, how large, and how many questions side by side. */
@Configuration(proxyBeanMethods = false)
class Bounds {
    private static final int DEEPEST = 20;
    private static final int LARGEST = 1_000;
    private static final int MOST_QUESTIONS = 20;

    @Bean
    Instrumentation depthBound() {
        return new MaxQueryDepthInstrumentation(DEEPEST);
    }

    @Bean
    Instrumentation sizeBound() {
        return new MaxQueryComplexityInstrumentation(LARGEST);
    }

    @Bean
    Instrumentation questionBound() {
        return new SimplePerformantInstrumentation() {
            @Override
            public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                    InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
                OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
                long questions = operation
                        .getSelectionSet()
                        .getSelectionsOfType(Field.class)
                        .size();
                if (questions > MOST_QUESTIONS) {
                    throw new AbortExecutionException("one request asks " + questions + " questions; at most "
                            + MOST_QUESTIONS + " are answered together");
                }
                return null;
            }
        };
    }
}
