package org.suyuan.graphql;

import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;
import org.springframework.graphql.data.query.ScrollPositionCursorStrategy;
import org.suyuan.model.Problem;

/** The cursors of lists, as Spring makes them; one that is none of ours is the caller's mistake. */
@Configuration(proxyBeanMethods = false)
class Cursors {
    @Bean
    EncodingCursorStrategy<ScrollPosition> cursorStrategy() {
        return CursorStrategy.withEncoder(new Positions(), new Base64());
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException unreadable) {
            throw Problem.badRequest("after is no cursor; expected the endCursor of the page before");
        }
    }

    private static final class Positions implements CursorStrategy<ScrollPosition> {
        private final CursorStrategy<ScrollPosition> positions = new ScrollPositionCursorStrategy();

        @Override
        public boolean supports(Class<?> type) {
            return positions.supports(type);
        }

        @Override
        public String toCursor(ScrollPosition position) {
            return positions.toCursor(position);
        }

        @Override
        public ScrollPosition fromCursor(String cursor) {
            return read(() -> positions.fromCursor(cursor));
        }
    }

    private static final class Base64 implements CursorEncoder {
        private final CursorEncoder encoder = CursorEncoder.base64();

        @Override
        public String encode(String cursor) {
            return encoder.encode(cursor);
        }

        @Override
        public String decode(String cursor) {
            return read(() -> encoder.decode(cursor));
        }
    }
}
