package dev.countersign.kernel;

/**
 * What {@code docs/errors.md} says about one error, in Markdown.
 *
 * @param when what has happened when a call is answered so
 * @param how which call or member cures it
 */
public record ErrorRepair(String when, String how) {}
