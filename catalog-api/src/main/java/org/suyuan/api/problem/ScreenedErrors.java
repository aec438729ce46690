package org.suyuan.api.problem;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import org.suyuan.model.Problem;
import reactor.core.publisher.Mono;

/**
 * Keeps GraphQL from saying back what the caller wrote: its errors quote the document and the variables, and its answers
 * bear the caller's aliases as keys. Errors are screened; an alias that may be somebody's number is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ScreenedErrors implements WebGraphQlInterceptor {
    /** A word before a colon: an alias, or else an argument, which does no harm to look at. */
    private static final Pattern ALIAS = Pattern.compile("[_A-Za-z]\\w*+(?=[\\s,]*+:)");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (hasPersonalAlias(request.getDocument())) {
            return Mono.just(refusal(request));
        }
        return chain.next(request).map(ScreenedErrors::screened);
    }

    static boolean hasPersonalAlias(String document) {
        Matcher alias = ALIAS.matcher(document);
        while (alias.find()) {
            if (!Quotable.text(alias.group()).equals(alias.group())) {
                return true;
            }
        }
        return false;
    }

    /** What is no GraphQL may be cut anywhere, a number from its label, too: nothing of it is quoted. */
    private static String message(GraphQLError error) {
        if (error.getErrorType() != graphql.ErrorType.InvalidSyntax) {
            return Quotable.text(String.valueOf(error.getMessage()));
        }
        List<SourceLocation> places = error.getLocations();
        return "the document breaks the syntax of GraphQL"
                + (places == null || places.isEmpty()
                        ? ""
                        : " at line " + places.get(0).getLine() + ", column "
                                + places.get(0).getColumn());
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request) {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("an alias holds what may be a person's number; choose another")
                .errorType(ErrorType.BAD_REQUEST)
                .extensions(Map.of("code", Problem.Code.BAD_REQUEST.name()))
                .build();
        ExecutionResult result =
                ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static WebGraphQlResponse screened(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(
                        errors.stream().map(ScreenedErrors::screened).toList()));
    }

    static GraphQLError screened(GraphQLError error) {
        GraphqlErrorBuilder<?> screened =
                GraphqlErrorBuilder.newError().message("%s", message(error)).errorType(error.getErrorType());
        if (error.getLocations() != null) {
            screened.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            screened.path(error.getPath());
        }
        if (error.getExtensions() != null) {
            screened.extensions(Quotable.extensions(error.getExtensions()));
        }
        return screened.build();
    }
}
