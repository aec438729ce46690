package org.suyuan.api.asked;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.suyuan.api.door.Caller;
import org.suyuan.api.problem.Quotable;
import org.suyuan.graphql.Asking;
import org.suyuan.incident.Asker;
import org.suyuan.ingest.json.Json;
import org.suyuan.ledger.Act;
import org.suyuan.model.Urn;
import reactor.core.publisher.Mono;

/** Keeps every question that comes to GraphQL, with what became of it, before the answer leaves; tells GraphQL who asks, and why. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AskedQuestions implements WebGraphQlInterceptor {
    private static final int MOST_REMEMBERED = 4 << 20;

    private final AskedLog log;
    private final ObjectProvider<HttpServletRequest> requests;
    private final Clock clock;

    /** Programs ask the same again and again, and screening costs more than asking: by the document as it came. */
    private final Cache<String, Document> documents = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((String asked, Document document) ->
                    asked.length() + document.text().length())
            .build();

    AskedQuestions(AskedLog log, ObjectProvider<HttpServletRequest> requests, Clock clock) {
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Caller caller)) {
            throw new IllegalStateException("nobody asks");
        }
        Instant at = clock.instant();
        Act account = Why.account(requests.getObject());
        Urn unit = caller.viewer().unit();
        Document document = documents.get(request.getDocument(), Document::of);
        String operation = request.getOperationName() == null ? "" : Quotable.text(request.getOperationName());
        Json variables = Variables.kept(request.getVariables());
        Asker asker = new Asker(caller.id(), caller.viewer(), account);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Asking.KEY, asker)).build());
        return chain.next(request)
                .doOnNext(response -> log.keep(new Question(
                        at,
                        account,
                        unit,
                        "graphql",
                        operation,
                        document,
                        variables,
                        outcome(response),
                        unit == null ? 0 : hidden(response.getData()))))
                .doOnError(fault -> log.keep(
                        new Question(at, account, unit, "graphql", operation, document, variables, "INTERNAL", 0)));
    }

    private static String outcome(WebGraphQlResponse response) {
        List<ResponseError> errors = response.getErrors();
        return errors.isEmpty()
                ? "ok"
                : String.valueOf(errors.get(0).getExtensions().getOrDefault("code", "INTERNAL"));
    }

    /** As far as the question asked for {@code hidden} by that name. */
    private static long hidden(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            long sum = map.get("hidden") instanceof Number here ? here.longValue() : 0;
            for (Object value : map.values()) {
                sum += hidden(value);
            }
            return sum;
        }
        long sum = 0;
        if (data instanceof List<?> list) {
            for (Object value : list) {
                sum += hidden(value);
            }
        }
        return sum;
    }
}
