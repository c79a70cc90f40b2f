package dev.countersign.storefront.form;

import java.util.Optional;

/** A form as its merchant needs it: to look at, and to paste into his theme. Languages are such as {@code ar}. */
public interface FormShowcase {
    /** The form as a customer sees it, with the values of a made-up one; it sends nothing. */
    Preview preview(StoredForm form, Optional<String> language);

    /**
     * Liquid that leads to the form, or to the login.
     *
     * @param proxyPath where the shop serves us, such as {@code /apps/sign}
     */
    String link(StoredForm form, String proxyPath, Optional<String> language);

    /** Liquid that is the form itself, for a theme; see {@link ThemeForms}. */
    String themeForm(StoredForm form, String proxyPath, Optional<String> language, String secret);

    /**
     * A page of its own.
     *
     * @param policy its Content-Security-Policy
     */
    record Preview(String html, String policy, String language) {}
}
