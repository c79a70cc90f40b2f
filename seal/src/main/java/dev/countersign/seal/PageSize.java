package dev.countersign.seal;

/** How large a page is as displayed, in points: rotation, CropBox and UserUnit are applied. */
public record PageSize(float width, float height) {}
