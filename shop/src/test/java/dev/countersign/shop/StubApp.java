package dev.countersign.shop;

import dev.countersign.shop.http.Door;
import dev.countersign.shop.http.Fields;
import dev.countersign.shop.http.Handler;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An app behind the proxy that remembers what it was asked and answers as it was told. */
final class StubApp implements AutoCloseable {
    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
    private final Door door;
    private volatile Handler answers = _ -> Reply.text(200, "hello");

    StubApp() throws IOException {
        door = Door.open(0, request -> {
            asked.add(request);
            return answers.answer(request);
        });
    }

    void answer(Handler with) {
        answers = with;
    }

    void answer(int status, String type, String body) {
        answers = _ -> Reply.of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    void answerWith(Fields headers) {
        answers = _ -> new Reply(200, headers, "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
    }

    /** The next request, which must come within some seconds. */
    Request next() {
        try {
            var request = asked.poll(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("the app was asked nothing");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int waiting() {
        return asked.size();
    }

    String url() {
        return "http://localhost:" + door.port();
    }

    @Override
    public void close() {
        door.close();
    }
}
