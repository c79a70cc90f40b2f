package dev.countersign.shop.admin.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** A scalar that travels as text, whatever it means: times, large numbers, codes. */
final class TextScalar implements Coercing<String, String> {
    static GraphQLScalarType named(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextScalar())
                .build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return String.valueOf(value);
    }

    @Override
    public String parseValue(Object value, GraphQLContext context, Locale locale) {
        return String.valueOf(value);
    }

    @Override
    public String parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (literal) {
            case StringValue text -> String.valueOf(text.getValue());
            case EnumValue word -> word.getName();
            case IntValue number -> number.getValue().toString();
            default -> throw new CoercingParseLiteralException("Expected a text.");
        };
    }
}
