package org.suyuan.api.door;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.suyuan.access.Role;
import org.suyuan.api.problem.Refusals;

/** Which door opens to whom. */
@Configuration(proxyBeanMethods = false)
class Doors {
    /** Everything from this host; GraphiQL writes styles into its page and makes its workers and icons from data. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "connect-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            "img-src 'self' data:",
            "worker-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Nobody looks at the filters one by one, and watching them costs as much as they do. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Strict as it comes, but it would take every Chinese character of a header for control characters. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderText::isAcceptable);
        return firewall;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Credentials credentials, Refusals refusals) {
        Turnaway turnaway = new Turnaway(refusals);
        return http.authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(
                                "/actuator/**", "/api/v1/tokens/**", "/api/v1/responders/**", "/api/v1/asked/**")
                        .access(new Needs(Role.ADMIN))
                        .requestMatchers("/api/v1/lineage/**")
                        .access(new Needs(Role.INGESTER))
                        .requestMatchers("/api/v1/registers/**", "/api/v1/submissions/**")
                        .access(new Needs(Role.REGISTRAR))
                        .requestMatchers("/graphql", "/graphiql/**")
                        .access(new Needs(Role.READER))
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SecretFilter(credentials, refusals), AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(turnaway).accessDeniedHandler(turnaway))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie opens anything. The password that a browser remembers opens only /graphiql and /graphql,
                // and
                // the latter reads JSON alone, which no page of another site can send without a preflight that fails.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(frame -> frame.deny())
                        .crossOriginOpenerPolicy(Customizer.withDefaults()))
                .build();
    }
}
