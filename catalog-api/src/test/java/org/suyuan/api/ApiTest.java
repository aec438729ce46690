package org.suyuan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.suyuan.api.parcel.Signing;
import org.suyuan.graph.TestNeo4j;

/** A test that talks to the whole application over HTTP; all share one, so that each names its own things. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Suyuan.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ApiTest.Surroundings.class)
public @interface ApiTest {
    String BOOTSTRAP = "bootstrap-token-of-tests";

    /** The unit that signs packages, and with what. */
    String SIGNING_UNIT = "parcel-cdc";

    KeyPair SIGNING_KEYS = Signing.newKeys();

    /** A Neo4j, a folder and a trusted issuer of JWTs. */
    final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestNeo4j neo4j = TestNeo4j.shared();
            Path home = folder();
            TestPropertyValues.of(
                            "suyuan.home=" + home,
                            "suyuan.demo=false",
                            "suyuan.bootstrap-token=" + BOOTSTRAP,
                            "suyuan.neo4j.uri=" + neo4j.uri(),
                            "suyuan.neo4j.user=" + neo4j.user(),
                            "suyuan.neo4j.password=" + neo4j.password(),
                            "suyuan.unit-keys[0].unit=" + SIGNING_UNIT,
                            "suyuan.unit-keys[0].key=" + Signing.written(SIGNING_KEYS.getPublic()),
                            "suyuan.limits.batch=8MB",
                            "suyuan.limits.register=2MB",
                            "spring.security.oauth2.resourceserver.jwt.public-key-location="
                                    + Issuer.TRUSTED.publicKeyIn(home).toUri())
                    .applyTo(context);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("suyuan-api");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
