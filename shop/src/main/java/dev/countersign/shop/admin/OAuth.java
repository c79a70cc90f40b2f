package dev.countersign.shop.admin;

import dev.countersign.shop.app.InstalledApp;
import dev.countersign.shop.http.Query;
import dev.countersign.shop.http.Reply;
import dev.countersign.shop.http.Request;
import java.net.URI;
import java.time.InstantSource;

/** The merchant's side of an installation: he is asked, he agrees, and the app gets a code for a token. */
public final class OAuth {
    private final InstalledApp app;
    private final InstantSource clock;
    private final TokenEndpoint tokens;
    private final ConsentPage page;

    /** Shows the merchant what he is asked. */
    @FunctionalInterface
    public interface ConsentPage {
        Reply show(Request request, Query asked);
    }

    /** @param clock the shop's, which may be wrong */
    public OAuth(InstalledApp app, InstantSource clock, ConsentPage page) {
        this.app = app;
        this.clock = clock;
        this.tokens = new TokenEndpoint(app);
        this.page = page;
    }

    Reply answer(String step, Request request) {
        return switch (step) {
            case "authorize" -> authorize(request);
            case "install" -> install(request);
            default -> tokens.answer(request);
        };
    }

    private Reply authorize(Request request) {
        var asked = request.query();
        return mayAsk(asked)
                ? page.show(request, asked)
                : TokenEndpoint.refusal(
                        "invalid_request", "The client_id is unknown, or the redirect_uri is not whitelisted.");
    }

    private Reply install(Request request) {
        var asked = request.form();
        if (!request.method().equals("POST") || !mayAsk(asked)) {
            return TokenEndpoint.refusal("invalid_request", "The merchant agrees by a form of this shop.");
        }
        app.install();
        return Reply.redirect(new OAuthCallback(app, clock).location(asked));
    }

    private boolean mayAsk(Query asked) {
        return asked.first("client_id")
                        .filter(app.credentials().clientId()::equals)
                        .isPresent()
                && asked.first("redirect_uri").filter(this::isRegistered).isPresent();
    }

    private boolean isRegistered(String redirectUri) {
        return app.credentials().redirectUris().stream()
                .anyMatch(registered -> redirectUri.equals(registered)
                        // an origin stands for all its paths
                        || URI.create(registered).getPath().isEmpty() && redirectUri.startsWith(registered + "/"));
    }
}
