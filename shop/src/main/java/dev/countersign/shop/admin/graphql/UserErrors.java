package dev.countersign.shop.admin.graphql;

import dev.countersign.shop.customer.Field;
import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.customer.Invalid.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payloads of mutations: what came of it, and in {@code userErrors} why not. */
final class UserErrors {
    private UserErrors() {}

    /** A payload without errors. */
    static Map<String, Object> none(String name, Object result) {
        return payload(name, result, List.of());
    }

    static Map<String, Object> of(String name, Invalid invalid) {
        return payload(
                name, null, invalid.problems().stream().map(UserErrors::error).toList());
    }

    static Map<String, Object> of(String name, List<String> field, String message) {
        return payload(name, null, List.of(error(field, message)));
    }

    static Map<String, Object> error(@Nullable List<String> field, String message) {
        var error = new HashMap<String, Object>();
        error.put("field", field);
        error.put("message", message);
        return error;
    }

    static Map<String, Object> payload(String name, @Nullable Object result, List<Map<String, Object>> errors) {
        var payload = new HashMap<String, Object>();
        payload.put(name, result);
        payload.put("userErrors", errors);
        return payload;
    }

    /** "has already been taken" of "email" is here: "Email has already been taken". */
    private static Map<String, Object> error(Problem problem) {
        if (problem.field().equals("base")) {
            return error(null, problem.text());
        }
        var field = Field.ofRest(problem.field()).map(Field::graphQl).orElse(problem.field());
        var name = problem.field().replace('_', ' ');
        return error(List.of(field), Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + problem.text());
    }
}
