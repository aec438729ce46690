package org.suyuan.api.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.suyuan.api.door.BootstrapToken;

/** Tells whoever started the catalogue where it is and how to ask it. */
@Component
final class Welcome {
    private final BootstrapToken token;
    private final Environment environment;

    Welcome(BootstrapToken token, Environment environment) {
        this.token = token;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.print(text(web.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        return """

                Suyuan 溯源 is ready.

                  Address    %1$s
                  GraphiQL   %1$s/graphiql/   (any user name; the token is the password)
                  Token      %2$s
                  Ask        curl -H "Authorization: Bearer %3$s" -H "Content-Type: application/json" \\
                               -d '{"query": "{ search(text: \\"卫健委\\") { edges { node { urn name } } } }"}' \\
                               %1$s/graphql
                  Stop       Ctrl-C

                """.formatted(address, token.whereabouts(), token.inShell());
    }
}
