package dev.countersign.shop.admin.graphql;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a document costs: an object one point, a mutation ten, a list the length that is asked for; scalars are free. */
final class Cost {
    private static final int OF_A_MUTATION = 10;

    private Cost() {}

    /** Empty for a document that will not run at all. */
    static Optional<Integer> of(GraphQLSchema schema, ExecutionInput input) {
        var parsed = ParseAndValidate.parseAndValidate(schema, input);
        if (parsed.isFailure()) {
            return Optional.empty();
        }
        var calculator = QueryComplexityCalculator.newCalculator()
                .schema(schema)
                .document(parsed.getDocument())
                .variables(CoercedVariables.of(input.getVariables()))
                .fieldComplexityCalculator(Cost::ofField);
        Optional.ofNullable(input.getOperationName()).ifPresent(calculator::operationName);
        return Optional.of(Math.max(1, calculator.build().calculate()));
    }

    /** What was really fetched: the objects of an answer, without the one that holds them all. */
    static int of(JsonNode data) {
        return Math.max(1, objects(data) - 1);
    }

    private static int objects(JsonNode node) {
        return (node.isObject() ? 1 : 0)
                + node.valueStream().mapToInt(Cost::objects).sum();
    }

    private static int ofField(FieldComplexityEnvironment field, int children) {
        if (field.getParentType().getName().equals("Mutation")) {
            return OF_A_MUTATION;
        }
        if (GraphQLTypeUtil.isLeaf(
                GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()))) {
            return 0;
        }
        return field.getArguments().get("first") instanceof Integer first
                ? 2 + first * Math.max(1, children)
                : 1 + children;
    }
}
