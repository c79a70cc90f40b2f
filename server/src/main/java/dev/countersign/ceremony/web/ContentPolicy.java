package dev.countersign.ceremony.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The Content-Security-Policy of a page: our own files only, nothing inline, framed only by whom the application named. */
final class ContentPolicy {
    /** The own origin as the reference's {@code same_origin} asks for it. */
    private static final String OWN = "'self'";

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9*.\\-\\[\\]:]+");

    /** Of scripts, which rules what a worker made of them may load. */
    static final String OF_FILES = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    private ContentPolicy() {}

    static String of(List<String> frameAncestors) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval'",
                "style-src 'self'",
                "img-src 'self' blob: data:",
                "font-src 'self'",
                "connect-src 'self'",
                "worker-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors " + ancestors(frameAncestors));
    }

    /** What is no plain origin is dropped: it could smuggle in a directive. */
    private static String ancestors(List<String> origins) {
        var allowed = new LinkedHashSet<String>();
        for (var origin : origins) {
            if (origin.equals(OWN)) {
                allowed.add(OWN);
            }
            var plain = origin.strip().replaceAll("/+$", "");
            if (ORIGIN.matcher(plain).matches()) {
                allowed.add(OWN);
                allowed.add(plain);
            }
        }
        return allowed.isEmpty() ? "'none'" : String.join(" ", allowed);
    }
}
