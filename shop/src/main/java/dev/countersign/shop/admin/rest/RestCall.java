package dev.countersign.shop.admin.rest;

import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Request;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A REST call and the part of its path that is still to be walked. */
record RestCall(Request request, List<String> segments) {
    boolean isAtEnd() {
        return segments.isEmpty();
    }

    String next() {
        return segments.getFirst();
    }

    RestCall deeper() {
        return new RestCall(request, segments.subList(1, segments.size()));
    }

    /** The next segment as a number. */
    long id() {
        if (!next().matches("\\d{1,18}")) {
            throw RestRefusal.notFound();
        }
        return Long.parseLong(next());
    }

    String method() {
        return request.method().equals("HEAD") ? "GET" : request.method();
    }

    Query query() {
        return request.query();
    }

    /** The object under its name, as all bodies of REST have it: {@code {"customer": {…}}}. */
    ObjectNode body(String name) {
        try {
            if (Json.read(request.body()).get(name) instanceof ObjectNode object) {
                return object;
            }
            throw RestRefusal.missing(name);
        } catch (BadRequest _) {
            throw RestRefusal.missing(name);
        }
    }
}
