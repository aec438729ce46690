package org.suyuan.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A test that needs Neo4j: it is shared, migrated once, emptied before each test, and given as a {@link Graph}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraphTest.Shared.class)
public @interface GraphTest {
    /** Empties the shared Neo4j and hands it out. */
    final class Shared implements BeforeEachCallback, ParameterResolver {
        @Override
        public void beforeEach(ExtensionContext test) {
            TestNeo4j.shared().empty();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Graph.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return TestNeo4j.shared().graph();
        }
    }
}
