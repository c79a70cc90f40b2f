package dev.countersign.history;

/** Something that happened. Implementations are records of plain values, stored by their simple name. */
public interface Fact {}
