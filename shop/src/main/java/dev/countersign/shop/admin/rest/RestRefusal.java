package dev.countersign.shop.admin.rest;

import dev.countersign.shop.customer.Invalid;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in one of the shapes of REST: a text, or texts by field. */
final class RestRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode errors;

    private RestRefusal(int status, JsonNode errors) {
        super(errors.toString());
        this.status = status;
        this.errors = errors;
    }

    static RestRefusal notFound() {
        return new RestRefusal(404, Json.valueToTree("Not Found"));
    }

    static RestRefusal badRequest(String field, String text) {
        return new RestRefusal(400, Json.object().put(field, text));
    }

    static RestRefusal missing(String member) {
        return badRequest(member, "Required parameter missing or invalid");
    }

    static RestRefusal of(Invalid invalid) {
        var errors = Json.object();
        invalid.problems().forEach(problem -> texts(errors, problem.field()).add(problem.text()));
        return new RestRefusal(422, errors);
    }

    private static ArrayNode texts(ObjectNode errors, String field) {
        return errors.get(field) instanceof ArrayNode there ? there : errors.putArray(field);
    }

    Reply reply() {
        var body = Json.object();
        body.set("errors", errors);
        return Reply.json(status, body);
    }
}
