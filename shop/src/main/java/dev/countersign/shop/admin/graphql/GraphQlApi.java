package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.fault.Faults;
import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.limit.Bucket;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs GraphQL documents; what they cost is taken from a bucket of points, and an empty bucket is an error in a 200. */
public final class GraphQlApi {
    private static final int DEAREST = 1000;
    private static final Pattern MUTATION = Pattern.compile("(?m)^\\s*mutation\\b|}\\s*mutation\\b");

    private final Faults faults;
    private final Bucket points;
    private final GraphQLSchema schema;
    private final GraphQL graphQl;

    public GraphQlApi(InstalledApp app, Customers customers, Faults faults, Bucket points, InstantSource clock) {
        this.faults = faults;
        this.points = points;
        this.schema = new Schema(app, customers, new Access(app, faults), clock).executable();
        this.graphQl = GraphQL.newGraphQL(schema).build();
    }

    public static boolean isMutation(Request request) {
        try {
            return MUTATION.matcher(Json.read(request.body()).path("query").asString(""))
                    .find();
        } catch (BadRequest _) {
            return false;
        }
    }

    public Reply answer(Request request) {
        var body = Json.read(request.body());
        if (!body.path("query").isString()) {
            return Reply.json(400, Json.object().put("errors", "query is missing"));
        }
        var input = input(body);
        return Cost.of(schema, input)
                .map(cost -> answer(input, cost, isMutation(request)))
                .orElseGet(() -> Reply.json(200, executed(input)));
    }

    private Reply answer(ExecutionInput input, int cost, boolean isMutation) {
        if (cost > DEAREST) {
            return refused(
                    "Query cost is %d, which exceeds the single query max cost limit %d.".formatted(cost, DEAREST),
                    "MAX_COST_EXCEEDED",
                    cost);
        }
        if (faults.throttles() || !points.takes(cost)) {
            return refused("Throttled", "THROTTLED", cost);
        }
        var result = executed(input);
        var actual = isMutation ? cost : Math.min(cost, Cost.of(result.path("data")));
        // what was asked for and not found is given back
        points.giveBack(cost - actual);
        result.set("extensions", extensions(cost, actual));
        return Reply.json(200, result);
    }

    private ObjectNode executed(ExecutionInput input) {
        return (ObjectNode) Json.valueToTree(graphQl.execute(input).toSpecification());
    }

    private Reply refused(String message, String code, int cost) {
        var body = Json.object();
        body.putArray("errors")
                .addObject()
                .put("message", message)
                .putObject("extensions")
                .put("code", code)
                .put("documentation", "https://shopify.dev/api/usage/rate-limits");
        body.set("extensions", extensions(cost, null));
        return Reply.json(200, body);
    }

    private ObjectNode extensions(int requested, @Nullable Integer actual) {
        var level = points.now();
        var extensions = Json.object();
        extensions
                .putObject("cost")
                .put("requestedQueryCost", requested)
                .put("actualQueryCost", actual)
                .putObject("throttleStatus")
                .put("maximumAvailable", level.capacity())
                .put("currentlyAvailable", Math.floor(level.available()))
                .put("restoreRate", level.leakPerSecond());
        return extensions;
    }

    @SuppressWarnings("unchecked")
    private static ExecutionInput input(JsonNode body) {
        var input = ExecutionInput.newExecutionInput().query(body.path("query").asString(""));
        if (body.path("operationName").isString()) {
            input.operationName(body.path("operationName").asString());
        }
        if (body.path("variables").isObject()) {
            input.variables((Map<String, Object>) Json.treeToValue(body.path("variables"), Map.class));
        }
        return input.build();
    }
}
