package dev.countersign.shop.proxy;

import dev.countersign.shop.http.Fields;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.journal.Call;
import dev.countersign.shop.journal.Call.Message;
import dev.countersign.shop.journal.Call.Note;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request on its way through the proxy, as the inspector will show it. */
record Passage(Request request, URI uri, Fields headers, String signed) {
    Call answered(HttpResponse<byte[]> answer, Instant now, Duration took) {
        var fields = new Fields(answer.headers().map());
        var notes = new ArrayList<>(notes());
        var leftOut = ProxyHeaders.leftOut(fields);
        if (!leftOut.isEmpty()) {
            notes.add(new Note("left-out", String.join(", ", leftOut)));
        }
        if (!answer.uri().equals(uri)) {
            notes.add(new Note("redirected", answer.uri().toString()));
        }
        return call(now, took, answer.statusCode(), new Message(fields, text(fields, answer.body())), notes);
    }

    Call unanswered(IOException silence, Instant now, Duration took) {
        var notes = new ArrayList<>(notes());
        notes.add(new Note("unanswered", silence.toString()));
        return call(now, took, 0, null, notes);
    }

    private Call call(Instant now, Duration took, int status, @Nullable Message answer, List<Note> notes) {
        return new Call(
                0,
                Call.Kind.PROXY,
                now,
                request.method(),
                request.target(),
                new Message(headers, text(headers, request.body())),
                status,
                answer,
                took,
                notes);
    }

    private List<Note> notes() {
        return List.of(new Note("forwarded", uri.toString()), new Note("signed", signed));
    }

    private static String text(Fields fields, byte[] body) {
        var type = fields.first("Content-Type").orElse("text/plain");
        return type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("liquid")
                        || type.contains("urlencoded")
                ? new String(body, StandardCharsets.UTF_8)
                : "(%s, %d bytes)".formatted(type, body.length);
    }
}
