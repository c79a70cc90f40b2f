package dev.countersign.shop.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The one address at which the shop is found; only this machine reaches it, under names that mean this machine. */
public final class Door implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    /** A page elsewhere that points its own name at this machine is not let in. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(?i)(localhost|[a-z0-9.-]+\\.localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    static {
        // without it every second answer on a kept connection waits 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Door(HttpServer server, Handler handler) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
    }

    /** @param port 0 picks a free one */
    public static Door open(int port, Handler handler) throws IOException {
        return new Door(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), handler);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var reply = reply(exchange, handler);
            if (!reply.lost()) {
                send(exchange, reply);
            }
        }
    }

    private static Reply reply(HttpExchange exchange, Handler handler) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !OWN_NAME.matcher(host).matches()) {
            return Reply.text(421, "This shop answers to localhost and to names that end in .localhost.");
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.text(413, "The body is larger than 64 MB.");
        }
        return answer(handler, request(exchange, body));
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                query == null ? "" : query,
                new Fields(exchange.getRequestHeaders()),
                body,
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private static Reply answer(Handler handler, Request request) {
        try {
            return handler.answer(request);
        } catch (BadRequest unreadable) {
            return Reply.text(400, String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, request.method() + " " + request.path() + " failed", failure);
            return Reply.text(500, "The sandbox shop failed; its log says why.");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers()
                .values()
                .forEach((name, values) ->
                        values.forEach(value -> exchange.getResponseHeaders().add(name, value)));
        if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"))) {
            // the JDK's server closes, but does not say so, and some clients would send the next request there
            exchange.getResponseHeaders().set("Connection", "close");
        }
        var bodiless = exchange.getRequestMethod().equals("HEAD") || reply.status() == 204 || reply.status() == 304;
        if (bodiless || reply.body().length == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }
}
