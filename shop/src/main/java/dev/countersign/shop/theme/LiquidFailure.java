package dev.countersign.shop.theme;

/** A template that cannot be rendered. */
final class LiquidFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiquidFailure(RuntimeException cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
