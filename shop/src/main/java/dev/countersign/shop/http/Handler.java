package dev.countersign.shop.http;

/** Answers requests. */
@FunctionalInterface
public interface Handler {
    Reply answer(Request request);
}
