package org.suyuan.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.suyuan.graph.Graph;
import org.suyuan.model.Problem;
import reactor.core.publisher.Mono;

/** Maps problems to GraphQL errors. Every error carries {@code extensions.code}, those of the engine itself included. */
@Component
class Problems extends DataFetcherExceptionResolverAdapter implements WebGraphQlInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    Problems() {
        setThreadLocalContextAware(true);
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(environment);
        Problem problem = failure instanceof Problem told
                ? told
                : Graph.unreachable(failure).orElse(null);
        if (problem != null) {
            Map<String, Object> extensions = new LinkedHashMap<>();
            extensions.put("code", codeOf(problem.code()).name());
            put(extensions, "field", problem.field());
            put(extensions, "value", problem.value());
            put(extensions, "expected", problem.expected());
            return error.message(String.valueOf(problem.getMessage()))
                    .errorType(typeOf(problem.code()))
                    .extensions(extensions)
                    .build();
        }
        LOG.error("a question failed", failure);
        return error.message("the catalogue met a fault of its own; its log tells more")
                .errorType(ErrorType.INTERNAL_ERROR)
                .extensions(Map.of("code", "INTERNAL"))
                .build();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> {
            List<ResponseError> errors = response.getErrors();
            if (errors.stream().allMatch(error -> error.getExtensions().containsKey("code"))) {
                return response;
            }
            return response.transform(builder -> builder.errors(response.getExecutionResult().getErrors().stream()
                    .map(Problems::withCode)
                    .toList()));
        });
    }

    private static GraphQLError withCode(GraphQLError error) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", codeOf(String.valueOf(error.getErrorType())));
        GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return coded.build();
    }

    private static String codeOf(String type) {
        return switch (type) {
            case "ExecutionAborted" -> Problem.Code.LIMIT_EXCEEDED.name();
            case "INTERNAL_ERROR", "DataFetchingException", "NullValueInNonNullableField" -> "INTERNAL";
            default -> Problem.Code.BAD_REQUEST.name();
        };
    }

    /** A question is one document: what is wrong with a value in it is wrong with the question. */
    private static Problem.Code codeOf(Problem.Code code) {
        return code == Problem.Code.UNPROCESSABLE ? Problem.Code.BAD_REQUEST : code;
    }

    private static ErrorType typeOf(Problem.Code code) {
        return switch (code) {
            case NOT_FOUND -> ErrorType.NOT_FOUND;
            case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case UNAVAILABLE -> ErrorType.INTERNAL_ERROR;
            default -> ErrorType.BAD_REQUEST;
        };
    }

    private static void put(Map<String, Object> extensions, String name, @Nullable String value) {
        if (value != null) {
            extensions.put(name, value);
        }
    }
}
