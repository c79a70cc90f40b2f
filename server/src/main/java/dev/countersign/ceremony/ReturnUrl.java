package dev.countersign.ceremony;

import java.util.Optional;

/** Where a signer goes when he leaves, with the event in it. */
public final class ReturnUrl {
    private ReturnUrl() {}

    /** The URL for this event, or empty where the application gave none. */
    public static Optional<String> of(ViewTerms terms, ReturnEvent event) {
        var chosen = chosen(terms, event);
        return chosen.isBlank() ? Optional.empty() : Optional.of(with(chosen, event.wire(), "event=" + event.wire()));
    }

    private static String chosen(ViewTerms terms, ReturnEvent event) {
        var own = terms.clientUrls().get(event.wire());
        var named = own == null ? terms.clientUrls().get(event.clientUrl()) : own;
        return named == null || named.isBlank() ? terms.returnUrl() : named;
    }

    /** The URL with the event where it asks for it, and with this behind its query. */
    static String with(String asked, String event, String query) {
        return withQuery(asked.replace("{event}", event).replaceAll("(?i)%7Bevent%7D", event), query);
    }

    /** What is told belongs to the query, so it stands before a fragment. */
    private static String withQuery(String url, String query) {
        var hash = url.indexOf('#');
        var address = hash < 0 ? url : url.substring(0, hash);
        var fragment = hash < 0 ? "" : url.substring(hash);
        return address + separator(address) + query + fragment;
    }

    private static String separator(String address) {
        if (!address.contains("?")) {
            return "?";
        }
        return address.endsWith("?") || address.endsWith("&") ? "" : "&";
    }
}
