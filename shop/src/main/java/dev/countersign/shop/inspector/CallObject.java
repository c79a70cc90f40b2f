package dev.countersign.shop.inspector;

import dev.countersign.shop.http.BadRequest;
import dev.countersign.shop.http.Json;
import dev.countersign.shop.journal.Call;
import dev.countersign.shop.journal.Call.Message;
import dev.countersign.shop.theme.Visit;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as the templates name it. */
final class CallObject {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private CallObject() {}

    static Map<String, Object> row(Call call, Visit visit) {
        var object = new HashMap<String, Object>();
        object.put("number", call.number());
        object.put("kind", name(call));
        object.put("kind_text", visit.text("inspector.kind." + name(call)));
        object.put("time", TIME.format(call.at().atOffset(ZoneOffset.UTC)));
        object.put("at", call.at().toString());
        object.put("method", call.method());
        object.put("target", call.target());
        object.put("topic", note(call, "topic"));
        object.put("status", call.status() == 0 ? "–" : String.valueOf(call.status()));
        object.put("outcome", outcome(call.status()));
        object.put("milliseconds", call.took().toMillis());
        return object;
    }

    static Map<String, Object> full(Call call, Visit visit) {
        var object = row(call, visit);
        object.put("request", message(call.request()));
        object.put("answer", call.answer() == null ? Map.of() : message(call.answer()));
        object.put(
                "notes",
                call.notes().stream()
                        .map(note -> Map.of("name", visit.text("inspector.note." + note.name()), "text", note.text()))
                        .toList());
        return object;
    }

    static String name(Call call) {
        return call.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(int status) {
        if (status == 0) {
            return "none";
        }
        return status < 400 ? "good" : "bad";
    }

    private static @Nullable String note(Call call, String name) {
        return call.notes().stream()
                .filter(note -> note.name().equals(name))
                .map(Call.Note::text)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> message(Message message) {
        List<Map<String, String>> headers = message.headers().values().entrySet().stream()
                .map(field -> Map.of("name", spelled(field.getKey()), "value", String.join(", ", field.getValue())))
                .toList();
        return Map.of("headers", headers, "body", pretty(message.body()));
    }

    /** The JDK's server hands on "X-shopify-topic". */
    private static String spelled(String name) {
        var spelled = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var isFirst = i == 0 || name.charAt(i - 1) == '-';
            spelled.append(isFirst ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
        }
        return spelled.toString();
    }

    private static String pretty(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return body;
        }
        try {
            return Json.pretty(Json.read(body.getBytes(StandardCharsets.UTF_8)));
        } catch (BadRequest _) {
            return body;
        }
    }
}
