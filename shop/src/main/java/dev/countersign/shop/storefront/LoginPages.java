package dev.countersign.shop.storefront;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.customer.Field;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.theme.Language;
import dev.countersign.shop.theme.Theme;
import dev.countersign.shop.theme.Visit;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Logging in without a password: a customer is chosen, and the visitor goes on where he wanted to. */
final class LoginPages {
    private static final Pattern LOGIN_AS = Pattern.compile("/account/login/as/(\\d{1,18})");
    private static final Pattern LANGUAGE = Pattern.compile("/language/(\\w+)");
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?![/\\\\])(?:%[0-9A-Fa-f]{2}|[^\\s\\\\\"<>{}|^`%\\[\\]])*");
    private static final String COOKIE_RULES = "; Path=/; HttpOnly; SameSite=Lax";

    private final Customers customers;
    private final LoginSessions sessions;
    private final Theme theme;

    LoginPages(Customers customers, LoginSessions sessions, Theme theme) {
        this.customers = customers;
        this.sessions = sessions;
        this.theme = theme;
    }

    Optional<Reply> answer(Visit visit) {
        var path = visit.request().path();
        return switch (path) {
            case "/account/login", "/customer_authentication/login" -> Optional.of(page(visit));
            case "/account/logout" -> Optional.of(logout(visit));
            default -> login(visit, path).or(() -> language(visit, path));
        };
    }

    Reply page(Visit visit) {
        return theme.page(visit, 200, "login", choices(returnTo(visit, "/account")));
    }

    /** The customers one can log in as, each with the link that does it. */
    Map<String, Object> choices(String returnTo) {
        var back = "?return_to=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
        return Map.of(
                "return_to",
                back,
                "choices",
                customers.all().stream()
                        .map(customer -> Map.of(
                                "name", customer.text(Field.FIRST_NAME).orElseGet(customer::displayName),
                                "full_name", customer.displayName(),
                                "url", "/account/login/as/" + customer.id() + back))
                        .toList());
    }

    private Optional<Reply> login(Visit visit, String path) {
        var match = LOGIN_AS.matcher(path);
        return match.matches()
                ? customers.find(Long.parseLong(match.group(1))).map(customer -> loggedIn(visit, customer))
                : Optional.empty();
    }

    private Reply loggedIn(Visit visit, Customer customer) {
        close(visit);
        return Reply.redirect(returnTo(visit, "/"))
                .with("Set-Cookie", LoginSessions.COOKIE + "=" + sessions.open(customer.id()) + COOKIE_RULES);
    }

    private Reply logout(Visit visit) {
        close(visit);
        return Reply.redirect(returnTo(visit, "/"))
                .with("Set-Cookie", LoginSessions.COOKIE + "=; Max-Age=0" + COOKIE_RULES);
    }

    private void close(Visit visit) {
        visit.request().cookie(LoginSessions.COOKIE).ifPresent(sessions::close);
    }

    private static Optional<Reply> language(Visit visit, String path) {
        var match = LANGUAGE.matcher(path);
        return match.matches()
                ? Language.of(match.group(1))
                        .map(language -> Reply.redirect(returnTo(visit, "/"))
                                .with("Set-Cookie", Visit.LANGUAGE_COOKIE + "=" + language.code() + COOKIE_RULES))
                : Optional.empty();
    }

    /** Only a path of this shop; another address is refused, as the real login does. */
    private static String returnTo(Visit visit, String otherwise) {
        var query = visit.request().query();
        return query.first("return_to")
                .or(() -> query.first("return_url"))
                .filter(path -> OWN_PATH.matcher(path).matches())
                .map(path -> URI.create(path).toASCIIString())
                .orElse(otherwise);
    }
}
