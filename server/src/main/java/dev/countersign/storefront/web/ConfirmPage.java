package dev.countersign.storefront.web;

/**
 * The page that asks whether a new e-mail address is the customer's.
 *
 * @param again whether his last answer did not count
 */
public record ConfirmPage(String address, String action, String token, boolean again) {}
