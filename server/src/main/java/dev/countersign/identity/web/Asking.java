package dev.countersign.identity.web;

import dev.countersign.identity.Application;

/**
 * An application that is registered and asks, through a browser, to act for a user.
 *
 * @param secret the browser's cookie
 */
record Asking(Application application, AuthorizationRequest request, String secret) {
    RedirectUri redirectUri() {
        return new RedirectUri(request.redirectUri());
    }
}
