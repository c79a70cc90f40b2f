package dev.countersign.compat;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The one-time codes that a sandbox would have sent. Each test has an address or a number of its own. */
record Codes(RunningServer server, Wire wire) {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    String textedTo(String number) {
        return await("a text message to " + number)
                .atMost(Duration.ofSeconds(15))
                .until(() -> texted(number), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> texted(String number) {
        var texts = wire.anonymous().get("/dev/texts").json();
        return StreamSupport.stream(texts.spliterator(), false)
                .filter(text -> text.path("to").asText().equals(number))
                .findFirst()
                .flatMap(text -> code(text.path("text").asText()));
    }

    String mailedTo(String address) {
        return await("a code by mail to " + address)
                .atMost(Duration.ofSeconds(15))
                .until(() -> mailed(address), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> mailed(String address) {
        return Outbox.of(server.data()).mails().stream()
                .filter(mail -> mail.isTo(address) && mail.header("Subject").startsWith("One-time code"))
                .findFirst()
                .flatMap(mail -> code(mail.raw().replaceFirst("(?s)^.*?one-time code is", "")));
    }

    private static Optional<String> code(String text) {
        var matcher = CODE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
