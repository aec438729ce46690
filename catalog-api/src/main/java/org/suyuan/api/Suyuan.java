package org.suyuan.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.suyuan.api.command.CommandLine;
import org.suyuan.api.start.OpeningDatabase;

/** The application: a server, or with a command one of the tools that talk to it. */
@SpringBootApplication(scanBasePackages = "org.suyuan", exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Suyuan {
    /** Starts the server, unless the first argument is a command or asks for help; {@code --name=value} are settings. */
    public static void main(String[] args) {
        if (CommandLine.isFor(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication application = new SpringApplication(Suyuan.class);
        application.addInitializers(new OpeningDatabase());
        application.run(args);
    }
}
