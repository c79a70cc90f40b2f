package dev.countersign.shop.inspector;

import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.http.Request;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What a switch is told, as JSON or as a form. */
record Arguments(ObjectNode json) {
    static Arguments of(Request request) {
        if (request.hasType("application/x-www-form-urlencoded")) {
            var json = Json.object();
            request.form().parameters().forEach(parameter -> json.put(parameter.name(), parameter.value()));
            return new Arguments(json);
        }
        if (request.body().length == 0) {
            return new Arguments(Json.object());
        }
        return Json.read(request.body()) instanceof ObjectNode object ? new Arguments(object) : refuse();
    }

    private static Arguments refuse() {
        throw new BadRequest("The body must be a JSON object or a form.");
    }

    long number(String name) {
        var text = json.path(name).asString("");
        if (!text.strip().matches("-?\\d{1,18}")) {
            throw new BadRequest("\"%s\" must be a whole number; received \"%s\".".formatted(name, text));
        }
        return Long.parseLong(text.strip());
    }

    long number(String name, long otherwise) {
        return json.has(name) ? number(name) : otherwise;
    }

    String text(String name) {
        var text = json.path(name).asString("");
        if (text.isBlank()) {
            throw new BadRequest("\"%s\" is missing.".formatted(name));
        }
        return text.strip();
    }

    boolean flag(String name) {
        return json.path(name).asString("").equals("true");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var text = text(name).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRequest("\"%s\" must be one of %s.".formatted(name, names(type))));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
