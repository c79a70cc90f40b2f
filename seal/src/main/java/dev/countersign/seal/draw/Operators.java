package dev.countersign.seal.draw;

import java.nio.charset.StandardCharsets;

/** PDF content operators, written one after the other. */
final class Operators {
    private final StringBuilder text = new StringBuilder(1024);

    /** Numbers, then the operator. */
    Operators op(String operator, double... numbers) {
        for (double number : numbers) {
            append(number);
        }
        text.append(operator).append('\n');
        return this;
    }

    Operators raw(String operators) {
        text.append(operators).append('\n');
        return this;
    }

    Operators glyph(int id) {
        text.append('<');
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(id >> shift & 15, 16));
        }
        text.append(">Tj\n");
        return this;
    }

    Operators fill(int rgb) {
        return op("rg", red(rgb), green(rgb), blue(rgb));
    }

    Operators stroke(int rgb) {
        return op("RG", red(rgb), green(rgb), blue(rgb));
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static double red(int rgb) {
        return (rgb >> 16 & 255) / 255.0;
    }

    private static double green(int rgb) {
        return (rgb >> 8 & 255) / 255.0;
    }

    private static double blue(int rgb) {
        return (rgb & 255) / 255.0;
    }

    /** Three decimals, no exponent, no trailing zeros. */
    private void append(double number) {
        long thousandths = Math.round(number * 1000);
        if (thousandths < 0) {
            text.append('-');
        }
        long rest = Math.abs(thousandths);
        text.append(rest / 1000);
        if (rest % 1000 != 0) {
            var decimals = Long.toString(1000 + rest % 1000).substring(1);
            text.append('.').append(decimals.replaceAll("0+$", ""));
        }
        text.append(' ');
    }
}
