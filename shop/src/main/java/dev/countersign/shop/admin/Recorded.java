package dev.countersign.shop.admin;

import dev.countersign.shop.http.Handler;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.journal.Call;
import dev.countersign.shop.journal.Call.Message;
import dev.countersign.shop.journal.Call.Note;
import dev.countersign.shop.journal.Journal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Writes each call of the Admin API into the journal. */
public final class Recorded implements Handler {
    private final Handler api;
    private final Journal journal;
    private final InstantSource clock;

    public Recorded(Handler api, Journal journal, InstantSource clock) {
        this.api = api;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request) {
        var at = clock.instant();
        var began = System.nanoTime();
        var reply = api.answer(request);
        journal.add(new Call(
                0,
                Call.Kind.ADMIN,
                at,
                request.method(),
                request.target(),
                new Message(request.headers(), request.text()),
                reply.lost() ? 0 : reply.status(),
                new Message(reply.headers(), reply.text()),
                Duration.ofNanos(System.nanoTime() - began),
                reply.lost() ? List.of(new Note("lost", "")) : List.of()));
        return reply;
    }
}
