package dev.countersign.shop.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An answer; a lost one is never sent, the connection just ends. */
public record Reply(int status, Fields headers, byte[] body, boolean lost) {
    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Fields.NONE.with("Content-Type", type), body, false);
    }

    public static Reply html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(int status, JsonNode json) {
        return of(status, "application/json; charset=utf-8", Json.write(json));
    }

    public static Reply redirect(String location) {
        return new Reply(302, Fields.NONE.with("Location", location), new byte[0], false);
    }

    /** The answer is on its way and never arrives. */
    public Reply asLost() {
        return new Reply(status, headers, body, true);
    }

    public Reply with(String name, String value) {
        return new Reply(status, headers.with(name, value), body, lost);
    }

    public String type() {
        return headers.first("Content-Type").orElse("");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
