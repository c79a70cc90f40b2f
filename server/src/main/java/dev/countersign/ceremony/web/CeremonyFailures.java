package dev.countersign.ceremony.web;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Ids;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What nobody foresaw: noted under a trace token. The visitor is led on; he is told the token at most, and nothing of what
 * happened.
 */
@ControllerAdvice(basePackageClasses = CeremonyFailures.class)
final class CeremonyFailures {
    private static final Logger LOG = LoggerFactory.getLogger(CeremonyFailures.class);

    private final Trouble trouble;
    private final Ids ids;

    CeremonyFailures(Trouble trouble, Ids ids) {
        this.trouble = trouble;
        this.ids = ids;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> unforeseen(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            throw exception; // no fault of ours, and answered elsewhere
        }
        var token = ids.guid().toString();
        LOG.error("{} {} failed, trace token {}", request.getMethod(), pattern(request), token, exception);
        return wantsPage(request) ? page(request, token) : Json.trouble(ErrorCode.UNSPECIFIED_ERROR, token);
    }

    /** The path without the session in it: who reads the log must not be able to sign. */
    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, String token) {
        try {
            return trouble.page(request, token);
        } catch (RuntimeException again) {
            LOG.warn("Nor can the way on be found, trace token {}", token, again);
            return trouble.plain(request, token);
        }
    }
}
