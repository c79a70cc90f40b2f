package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person sees who comes to no room in particular: a word at the front door, or that there is nothing here. */
@RestController
final class OwnPages implements ErrorController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Settings settings;
    private final TemplateEngine templates;

    OwnPages(Settings settings, TemplateEngine templates) {
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping("/")
    ResponseEntity<String> frontDoor() {
        return page(200, "frontDoor", Map.of("sandbox", settings.sandbox()));
    }

    /** Where requests end that nobody could answer; programs get it as JSON. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> sorry(HttpServletRequest request) {
        return page(status(request), "sorry", Map.of("ours", status(request) >= 500));
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var ours = status(request) >= 500;
        return ResponseEntity.status(status(request))
                .body(Map.of(
                        "errorCode", ours ? "UNSPECIFIED_ERROR" : "RESOURCE_NOT_FOUND",
                        "message", ours ? "An unexpected error happened." : "There is nothing at this address."));
    }

    private ResponseEntity<String> page(int status, String template, Map<String, Object> model) {
        var html = new StringOutput();
        templates.render("cli/" + template + ".jte", model, html);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .body(html.toString());
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
