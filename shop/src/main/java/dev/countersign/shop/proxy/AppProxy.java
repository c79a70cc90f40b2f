package dev.countersign.shop.proxy;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.http.Fields;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.journal.Journal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends what is asked of one path of the storefront to the app, signed, and brings back the answer. */
public final class AppProxy implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Pattern DOTS = Pattern.compile("(?i)(^|/)(\\.|%2e){1,2}(/|$)");

    private final URI target;
    private final InstalledApp app;
    private final InstantSource clock;
    private final Journal journal;
    private final AtomicReference<ProxyPath> path;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /** @param clock the shop's, which may be wrong */
    public AppProxy(URI target, ProxyPath path, InstalledApp app, InstantSource clock, Journal journal) {
        this.target = target;
        this.path = new AtomicReference<>(path);
        this.app = app;
        this.clock = clock;
        this.journal = journal;
    }

    public ProxyPath path() {
        return path.get();
    }

    /** Holds at once, for every visitor. */
    public void move(ProxyPath newPath) {
        path.set(newPath);
    }

    public boolean isMeant(Request request) {
        return app.isInstalled()
                && !DOTS.matcher(request.path()).find()
                && path().rest(request.path()).isPresent();
    }

    /**
     * The app's answer without what the storefront keeps to itself; 502 or 504 where it gave none.
     *
     * @param customer who is logged in, if somebody is
     */
    public Reply forward(Request request, Optional<Long> customer) {
        var signed = signed(request, customer);
        var uri = URI.create(withoutSlash(target) + path().rest(request.path()).orElse("") + "?" + signed.raw());
        var passage = new Passage(request, uri, ProxyHeaders.toTheApp(request), signed.message());
        var began = System.nanoTime();
        try {
            var answer = client.send(outgoing(passage), BodyHandlers.ofByteArray());
            journal.add(passage.answered(answer, clock.instant(), since(began)));
            return reply(answer);
        } catch (IOException silence) {
            journal.add(passage.unanswered(silence, clock.instant(), since(began)));
            return Reply.text(silence instanceof HttpTimeoutException ? 504 : 502, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.text(502, "");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** A query as it goes to the app, and what was signed of it. */
    private record Signed(String raw, String message) {}

    private Signed signed(Request request, Optional<Long> customer) {
        var added = new Query(List.of())
                .with("shop", app.shop())
                .with("logged_in_customer_id", customer.map(String::valueOf).orElse(""))
                .with("path_prefix", path().toString())
                .with("timestamp", String.valueOf(clock.instant().getEpochSecond()));
        // what a visitor sends under these names stays and is signed with the rest: the app must cope
        var raw = request.rawQuery().isEmpty() ? raw(added) : request.rawQuery() + "&" + raw(added);
        var query = Query.parse(raw);
        return new Signed(
                raw + "&signature=" + ProxySignature.of(query, app.clientSecret()), ProxySignature.message(query));
    }

    private static String raw(Query query) {
        return query.parameters().stream()
                .map(parameter -> parameter.name() + "=" + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest outgoing(Passage passage) {
        var body = passage.request().body();
        var outgoing = HttpRequest.newBuilder(passage.uri())
                .timeout(ANSWER)
                .method(
                        passage.request().method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        passage.headers().values().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        return outgoing.build();
    }

    private static Reply reply(HttpResponse<byte[]> answer) {
        var headers = ProxyHeaders.toTheBrowser(new Fields(answer.headers().map()));
        return new Reply(answer.statusCode(), headers, answer.body(), false);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String withoutSlash(URI uri) {
        var text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
