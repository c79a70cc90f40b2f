package dev.countersign.storefront.web;

/** Before the documents: agreeing to sign electronically. */
public record ConsentPage(
        String subject,
        String sender,
        String disclosure,
        String action,
        String token,
        boolean isMissed,
        boolean isExpired) {}
