package dev.countersign.api.wire;

import java.util.List;

/** The files of a request that holds nothing else. */
public record Files(List<byte[]> contents) {}
