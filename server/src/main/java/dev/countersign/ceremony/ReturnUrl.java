package dev.countersign.ceremony;

import java.util.Optional;

/** Where a signer goes when he leaves, with the event in it. */
public final class ReturnUrl {
    private ReturnUrl() {}

    /** The URL for this event, or empty where the application gave none. */
    public static Optional<String> of(ViewTerms terms, ReturnEvent event) {
        var chosen = chosen(terms, event);
        return chosen.isBlank() ? Optional.empty() : Optional.of(withEvent(filled(chosen, event), event));
    }

    private static String chosen(ViewTerms terms, ReturnEvent event) {
        var own = terms.clientUrls().get(event.wire());
        var named = own == null ? terms.clientUrls().get(event.clientUrl()) : own;
        return named == null || named.isBlank() ? terms.returnUrl() : named;
    }

    private static String filled(String url, ReturnEvent event) {
        return url.replace("{event}", event.wire()).replaceAll("(?i)%7Bevent%7D", event.wire());
    }

    /** The event belongs to the query, so it stands before a fragment. */
    private static String withEvent(String url, ReturnEvent event) {
        var hash = url.indexOf('#');
        var address = hash < 0 ? url : url.substring(0, hash);
        var fragment = hash < 0 ? "" : url.substring(hash);
        return address + separator(address) + "event=" + event.wire() + fragment;
    }

    private static String separator(String address) {
        if (!address.contains("?")) {
            return "?";
        }
        return address.endsWith("?") || address.endsWith("&") ? "" : "&";
    }
}
