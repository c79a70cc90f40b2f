package dev.countersign.history;

import java.util.List;

/** The kinds of facts a room writes, so that the log can read them back. */
public record FactTypes(List<Class<? extends Fact>> types) {}
