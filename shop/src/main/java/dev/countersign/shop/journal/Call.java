package dev.countersign.shop.journal;

import dev.countersign.shop.http.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call over the wire with its answer, as the inspector shows it: secrets are masked, long bodies cut. */
public record Call(
        long number,
        Kind kind,
        Instant at,
        String method,
        String target,
        Message request,
        int status,
        @Nullable Message answer,
        Duration took,
        List<Note> notes) {

    /** Which way the call went. */
    public enum Kind {
        PROXY,
        ADMIN,
        WEBHOOK
    }

    /** Header fields and body of one direction. */
    public record Message(Fields headers, String body) {}

    /** What the shop did with the call beyond passing it on: the text it signed, what it left out, which fault struck. */
    public record Note(String name, String text) {}

    public Call {
        notes = List.copyOf(notes);
    }

    Call numbered(long newNumber) {
        return new Call(newNumber, kind, at, method, target, request, status, answer, took, notes);
    }
}
