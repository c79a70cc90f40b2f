package dev.countersign.cli;

import dev.countersign.cli.Outbox.Mail;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Shows the mails nobody was sent. */
@RestController
@SandboxOnly
final class OutboxController {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Outbox</title></head>
            <body><h1>Outbox</h1>
            <p>Without --smtp, mails are kept here instead of being sent. Newest first.</p>
            <ol>
            %s</ol></body></html>
            """;

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping(path = "/dev/outbox", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return PAGE.formatted(
                outbox.newestFirst().stream().map(OutboxController::item).collect(Collectors.joining()));
    }

    @GetMapping(path = "/dev/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Mail> list() {
        return outbox.newestFirst();
    }

    /** As plain text: a mail's own HTML must not run as a page of this server. */
    @GetMapping("/dev/outbox/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) throws IOException {
        return outbox.bytes(file)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String item(Mail mail) {
        var links =
                mail.links().stream().map(link -> "<br>" + anchor(link, link)).collect(Collectors.joining());
        return "<li>" + anchor("/dev/outbox/" + mail.file(), mail.subject()) + " to "
                + escaped(String.join(", ", mail.to())) + ", " + mail.at() + links + "</li>\n";
    }

    private static String anchor(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text.isBlank() ? address : text) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
