package dev.countersign.storefront.web;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** What nobody foresaw: noted under a trace token, by the pattern of its path. A signed query gets into no log. */
@ControllerAdvice(basePackageClasses = StorefrontFailures.class)
final class StorefrontFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StorefrontFailures.class);

    private final StorefrontPages pages;
    private final Ids ids;

    StorefrontFailures(StorefrontPages pages, Ids ids) {
        this.pages = pages;
        this.ids = ids;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> unforeseen(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            throw exception; // no fault of ours, and answered elsewhere
        }
        var token = ids.guid().toString();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("{} {} failed, trace token {}", request.getMethod(), pattern, token, exception);
        var words = Words.of("storefront", Collections.list(request.getLocales()));
        var notice = new ShopNotice(words.say("trouble.heading"), List.of(words.say("trouble.why", token)), List.of());
        return pages.page(200, words, true, "notice", notice);
    }
}
