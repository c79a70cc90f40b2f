package dev.countersign.storefront;

/**
 * By which way a customer came in: what leads him back goes the same.
 *
 * @param pathPrefix where the shop served us then, such as {@code /apps/sign}
 * @param language of the page he saw
 */
public record Doorway(String pathPrefix, String language) {}
