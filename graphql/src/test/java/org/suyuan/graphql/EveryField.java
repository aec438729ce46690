package org.suyuan.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects all that can be asked of an answer, but what differs from one telling of the same world to the next. */
final class EveryField {
    private static final int DEEPEST = 7;
    private static final Set<String> MOMENTS =
            Set.of("asOf", "revision", "known", "knownFrom", "knownUntil", "at", "digest");

    private EveryField() {}

    static String of(GraphQLOutputType type) {
        return of(type, DEEPEST);
    }

    private static String of(GraphQLOutputType type, int depth) {
        GraphQLNamedType named = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type);
        if (!(named instanceof GraphQLObjectType object)) {
            return "";
        }
        return object.getFieldDefinitions().stream()
                .filter(field -> !MOMENTS.contains(field.getName()))
                .filter(field -> depth > 1 || !isObject(field))
                .map(field -> field.getName() + of(field.getType(), depth - 1))
                .collect(Collectors.joining(" ", " { ", " }"));
    }

    private static boolean isObject(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType;
    }
}
