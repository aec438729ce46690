package org.suyuan.api.start;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Opens the bundled page at its folder's address, with or without the slash. */
@Configuration(proxyBeanMethods = false)
class GraphiqlPage implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/graphiql", "/graphiql/");
        views.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
    }
}
