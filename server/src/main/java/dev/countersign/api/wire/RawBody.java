package dev.countersign.api.wire;

/** The bytes of a request, whatever its Content-Type says. */
public record RawBody(byte[] bytes) {}
