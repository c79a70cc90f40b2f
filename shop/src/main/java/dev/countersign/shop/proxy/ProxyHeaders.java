package dev.countersign.shop.proxy;

import dev.countersign.shop.http.Fields;
import dev.countersign.shop.http.Request;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which header fields go through the proxy, each way. No cookie does. */
final class ProxyHeaders {
    /** What belongs to one connection and never goes further. */
    private static final List<String> OF_A_CONNECTION = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings",
            "Content-Length");

    private static final Set<String> NOT_TO_THE_APP = names(List.of(
            "Host",
            "Cookie",
            "Expect",
            "Accept-Encoding",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port"));

    /** As published for app proxies. */
    private static final Set<String> NOT_TO_THE_BROWSER = names(List.of(
            "Accept-Patch",
            "Accept-Ranges",
            "Cookie",
            "Date",
            "Delta-Base",
            "IM",
            "P3P",
            "Pragma",
            "Preference-Applied",
            "Public-Key-Pins",
            "Server",
            "Service-Worker-Allowed",
            "Set-Cookie",
            "Tk",
            "Warning",
            "X-Powered-By"));

    private ProxyHeaders() {}

    static Fields toTheApp(Request request) {
        return request.headers()
                .without(NOT_TO_THE_APP::contains)
                .with("X-Forwarded-For", request.client())
                .with("X-Forwarded-Host", request.header("Host").orElse(""));
    }

    static Fields toTheBrowser(Fields answered) {
        // ":status" and its kind are no fields
        return answered.without(name -> name.startsWith(":") || NOT_TO_THE_BROWSER.contains(name));
    }

    static List<String> leftOut(Fields answered) {
        return answered.values().keySet().stream()
                .filter(NOT_TO_THE_BROWSER::contains)
                .filter(name -> OF_A_CONNECTION.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    private static Set<String> names(List<String> more) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(OF_A_CONNECTION);
        names.addAll(more);
        return names;
    }
}
