package dev.countersign.cli;

import dev.countersign.notify.Outbox;
import dev.countersign.notify.Outbox.KeptMail;
import dev.countersign.notify.Texts;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the mails and text messages nobody was sent, newest first. */
@RestController
@SandboxOnly
final class OutboxController {
    private static final int MOST = 200;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Outbox outbox;
    private final Texts texts;
    private final TemplateEngine templates;

    OutboxController(Outbox outbox, Texts texts, TemplateEngine templates) {
        this.outbox = outbox;
        this.texts = texts;
        this.templates = templates;
    }

    /**
     * A mail in the list that programs read.
     *
     * @param links the addresses in its text, each once, in order
     */
    record Mail(
            String file,
            String to,
            String subject,
            @Nullable Instant at,
            List<String> links) {
        static Mail of(KeptMail kept) {
            return new Mail(kept.file(), kept.to(), kept.subject(), kept.date(), kept.links());
        }
    }

    @GetMapping(path = "/dev/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Mail> list() {
        return outbox.latest(MOST).stream().map(Mail::of).toList();
    }

    @GetMapping(path = "/dev/outbox", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        var html = new StringOutput();
        var kept = Map.<String, Object>of("mails", outbox.latest(MOST), "texts", texts.latest(MOST));
        templates.render("cli/outbox.jte", kept, html);
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .body(html.toString());
    }

    /** A text message in the list that programs read. */
    record Text(String to, String text, Instant at) {}

    @GetMapping("/dev/texts")
    List<Text> texts() {
        return texts.latest(MOST).stream()
                .map(kept -> new Text(kept.to(), kept.text(), kept.at()))
                .toList();
    }

    /** As plain text: a mail's own HTML must not run as a page of this server. */
    @GetMapping("/dev/outbox/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return outbox.raw(file)
                .map(bytes -> ResponseEntity.ok().contentType(TEXT).body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
