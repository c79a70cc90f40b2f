package dev.countersign.shop.journal;

import dev.countersign.shop.http.Fields;
import dev.countersign.shop.journal.Call.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets, tokens and signatures out of what is remembered, and cuts what is long. */
final class Masked {
    private static final int LONGEST_BODY = 32 * 1024;
    private static final Set<String> SECRET_HEADERS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("\\b(signature|hmac|client_secret|access_token|refresh_token|code)=([^&\\s]{0,8})[^&\\s]*");
    private static final Pattern SECRET_MEMBER = Pattern.compile(
            "(\"(?:client_secret|access_token|refresh_token|code|newSecret)\"\\s*:\\s*\")([^\"]{0,6})[^\"]*");

    static {
        SECRET_HEADERS.addAll(
                List.of("Authorization", "Cookie", "Set-Cookie", "X-Shopify-Access-Token", "X-Shopify-Hmac-Sha256"));
    }

    private Masked() {}

    static Call of(Call call) {
        return new Call(
                call.number(),
                call.kind(),
                call.at(),
                call.method(),
                parameters(call.target()),
                message(call.request()),
                call.status(),
                call.answer() == null ? null : message(call.answer()),
                call.took(),
                call.notes().stream()
                        .map(note -> new Call.Note(note.name(), parameters(note.text())))
                        .toList());
    }

    private static Message message(Message message) {
        var body = message.body().length() > LONGEST_BODY
                ? message.body().substring(0, LONGEST_BODY) + "…"
                : message.body();
        return new Message(
                headers(message.headers()),
                SECRET_MEMBER.matcher(parameters(body)).replaceAll("$1$2…"));
    }

    private static Fields headers(Fields headers) {
        var masked = new LinkedHashMap<String, List<String>>();
        headers.values()
                .forEach((name, values) -> masked.put(
                        name,
                        SECRET_HEADERS.contains(name)
                                ? values.stream().map(Masked::start).toList()
                                : values.stream().map(Masked::parameters).toList()));
        return new Fields(masked);
    }

    private static String parameters(String text) {
        return SECRET_PARAMETER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "=" + match.group(2) + "…"));
    }

    private static String start(String secret) {
        return secret.substring(0, Math.min(8, secret.length())) + "…";
    }
}
