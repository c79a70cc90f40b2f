package dev.countersign.notify.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mail server as {@code --smtp} names it: {@code smtp://user:password@host:port} or {@code smtps://…}. */
record SmtpServer(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[?::1]?");

    static SmtpServer parse(String text) {
        var uri = uri(text);
        var tls = "smtps".equals(uri.getScheme());
        var host = uri.getHost();
        if (host == null || !tls && !"smtp".equals(uri.getScheme())) {
            throw malformed();
        }
        var userInfo = uri.getRawUserInfo();
        var parts = userInfo == null ? new String[0] : userInfo.split(":", 2);
        var port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : parts.length > 0 ? 587 : 25;
        return new SmtpServer(
                tls,
                host,
                port,
                parts.length > 0 ? decoded(parts[0]) : null,
                parts.length > 1 ? decoded(parts[1]) : null);
    }

    /** A password never travels in clear text, except to a program on this very machine. */
    boolean requiresStartTls() {
        return !tls && user != null && !LOOPBACK.matcher(host).matches();
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** Without the value: it holds a password. */
    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "--smtp takes smtp://user:password@host:port or smtps://user:password@host:port.");
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
