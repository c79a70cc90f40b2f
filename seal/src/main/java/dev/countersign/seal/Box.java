package dev.countersign.seal;

/** A rectangle on a page (counted from 1), in points from the top left of the page as displayed, y down. */
public record Box(int page, float x, float y, float width, float height) {
    public float right() {
        return x + width;
    }

    public float bottom() {
        return y + height;
    }

    Box grown(float left, float top, float right, float bottom) {
        return new Box(page, x - left, y - top, width + left + right, height + top + bottom);
    }

    Box union(Box other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Box(
                page, left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
