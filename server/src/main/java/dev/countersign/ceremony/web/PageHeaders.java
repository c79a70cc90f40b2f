package dev.countersign.ceremony.web;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sets headers over those a filter set before: two content policies would both hold. */
final class PageHeaders {
    private PageHeaders() {}

    static void set(String name, String value) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            var response = request.getResponse();
            if (response != null) {
                response.setHeader(name, value);
            }
        }
    }
}
