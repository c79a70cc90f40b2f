package dev.countersign.ceremony.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a POST comes from our own page. The unguessable path is the first lock, this the second. */
final class SameOrigin {
    private SameOrigin() {}

    static boolean holds(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        // our pages send no referrer, and with that browsers write "null" as the origin of a form
        return origin == null || origin.equals("null") || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        var start = origin.indexOf("://");
        return start < 0 ? origin : origin.substring(start + 3);
    }
}
