package dev.countersign.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port: a number, 0 for any free one, or {@code off}. */
final class PortConverter implements ITypeConverter<Integer> {
    static final int OFF = -1;

    @Override
    public Integer convert(String word) {
        if (word.equals("off")) {
            return OFF;
        }
        if (word.matches("\\d{1,5}") && Integer.parseInt(word) <= 65535) {
            return Integer.valueOf(word);
        }
        throw new TypeConversionException("'" + word + "' is neither a port (0 to 65535) nor off");
    }
}
