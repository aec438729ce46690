package org.suyuan.api.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.suyuan.graphql.Acting;
import org.suyuan.graphql.Viewing;
import org.suyuan.model.Problem;
import reactor.core.publisher.Mono;

/** Tells GraphQL who asks, and on whose account its mutations write. */
@Component
final class ActingCallers implements WebGraphQlInterceptor {
    private final ObjectProvider<HttpServletRequest> requests;

    ActingCallers(ObjectProvider<HttpServletRequest> requests) {
        this.requests = requests;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Acting acting = acting(RequestId.of(requests.getObject()));
        Map<String, Object> context = new HashMap<>(Map.of(Acting.KEY, acting));
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Caller caller) {
            context.put(Viewing.KEY, caller.viewer());
        }
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return chain.next(request);
    }

    private static Acting acting(String requestId) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return (kind, needed, reason) -> {
            if (who != null && who.getPrincipal() instanceof Caller caller && caller.may(needed)) {
                return Acts.of(kind, caller, needed, reason, requestId);
            }
            throw Problem.of(Problem.Code.FORBIDDEN, "this needs the role " + needed.word());
        };
    }
}
