package dev.countersign.seal;

/** A picture, decoded and encoded again by us, its aspect kept within the box. */
public record ImageStamp(Box box, byte[] png) implements Stamp {}
