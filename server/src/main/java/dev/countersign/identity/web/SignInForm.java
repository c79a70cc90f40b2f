package dev.countersign.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks who is there.
 *
 * @param reason what it is for, above its heading: mostly an application's name
 * @param action where it is sent
 * @param fields what travels with it
 * @param secret the browser's cookie
 * @param leadsTo where else its answer may lead, as a source expression of the content policy
 */
record SignInForm(
        String reason,
        String action,
        Map<String, String> fields,
        String secret,
        @Nullable String uiLocales,
        String leadsTo) {
    /** For an application that wants to act for whoever signs in. */
    static SignInForm of(Asking asking) {
        return new SignInForm(
                asking.application().name(),
                "/oauth/auth/sign-in",
                asking.request().fields(),
                asking.secret(),
                asking.request().uiLocales(),
                asking.redirectUri().cspSource());
    }
}
