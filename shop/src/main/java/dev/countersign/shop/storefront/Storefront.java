package dev.countersign.shop.storefront;

import dev.countersign.shop.customer.Customer;
import dev.countersign.shop.customer.Customers;
import dev.countersign.shop.http.Handler;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import dev.countersign.shop.proxy.AppProxy;
import dev.countersign.shop.theme.Theme;
import dev.countersign.shop.theme.Visit;
import java.util.Map;

/** The pages customers come to: the shop's own, and below one path the app's. */
public final class Storefront implements Handler {
    private final Customers customers;
    private final AppProxy proxy;
    private final Theme theme;
    private final LoginSessions sessions = new LoginSessions();
    private final LoginPages logins;

    public Storefront(Customers customers, AppProxy proxy, Theme theme) {
        this.customers = customers;
        this.proxy = proxy;
        this.theme = theme;
        this.logins = new LoginPages(customers, sessions, theme);
    }

    @Override
    public Reply answer(Request request) {
        var visit = visit(request);
        if (proxy.isMeant(request)) {
            return appPage(visit);
        }
        return request.isRead() ? page(visit) : notFound(visit);
    }

    public Visit visit(Request request) {
        var customer =
                request.cookie(LoginSessions.COOKIE).flatMap(sessions::customer).flatMap(customers::find);
        return Visit.of(request, customer);
    }

    private Reply page(Visit visit) {
        var path = visit.request().path();
        return switch (path) {
            case "/" -> theme.page(visit, 200, "index", logins.choices("/"));
            case "/theme.css" -> Theme.styleSheet("theme.css");
            case "/products/signing-pen" -> theme.page(visit, 200, "product", Map.of());
            case "/pages/pasted" -> theme.pastedPage(visit);
            case "/account" ->
                visit.customer().isPresent() ? theme.page(visit, 200, "account", Map.of()) : logins.page(visit);
            default -> logins.answer(visit).orElseGet(() -> notFound(visit));
        };
    }

    /** Whatever goes wrong at the app, the customer sees a page of the shop. */
    private Reply appPage(Visit visit) {
        var answer = proxy.forward(visit.request(), visit.customer().map(Customer::id));
        if (answer.status() >= 500) {
            return theme.page(visit, answer.status(), "app-error", Map.of());
        }
        return answer.type().startsWith("application/liquid") ? theme.rendered(visit, answer) : answer;
    }

    private Reply notFound(Visit visit) {
        return theme.page(visit, 404, "not-found", Map.of());
    }
}
