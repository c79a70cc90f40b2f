package dev.countersign.identity.web;

import dev.countersign.kernel.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** What nobody foresaw: noted under a trace token. The caller is told the token and nothing of what happened. */
@RestControllerAdvice(basePackageClasses = IdentityFailures.class, annotations = PersonalPage.class)
final class IdentityFailures {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityFailures.class);

    private final IdentityPages pages;
    private final Ids ids;

    IdentityFailures(IdentityPages pages, Ids ids) {
        this.pages = pages;
        this.ids = ids;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<?> unforeseen(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            throw exception; // no fault of ours, and answered elsewhere
        }
        var token = ids.guid().toString();
        LOG.error("{} {} failed, trace token {}", request.getMethod(), request.getRequestURI(), token, exception);
        return wantsPage(request) ? pages.trouble(request, token) : body(token);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static ResponseEntity<Map<String, String>> body(String token) {
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", "server_error", "error_description", "Trace token: " + token));
    }
}
