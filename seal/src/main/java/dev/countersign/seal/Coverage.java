package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** A signature in a file and the bytes it signs: all of its revision but its own value. */
record Coverage(byte[] pdf, PDSignature signature) {
    /** Where the signed revision ends; 0 if the byte range makes no sense. */
    int end() {
        var range = range();
        return isSound() ? range[2] + range[3] : 0;
    }

    /** From the file's beginning, with no gap but the hexadecimal value of this very signature. */
    boolean isSound() {
        var range = range();
        if (range.length != 4 || range[0] != 0 || range[1] <= 0 || range[2] <= range[1] + 1 || range[3] < 0) {
            return false;
        }
        return (long) range[2] + range[3] <= pdf.length && gapIsTheValue(range[1], range[2]);
    }

    private boolean gapIsTheValue(int from, int to) {
        if (pdf[from] != '<' || pdf[to - 1] != '>' || (to - from) % 2 != 0) {
            return false;
        }
        var value = signature.getContents();
        if (value.length * 2 != to - from - 2) {
            return false;
        }
        for (int i = 0; i < value.length; i++) {
            int high = Character.digit(pdf[from + 1 + 2 * i], 16);
            int low = Character.digit(pdf[from + 2 + 2 * i], 16);
            if (high < 0 || low < 0 || (byte) (high << 4 | low) != value[i]) {
                return false;
            }
        }
        return true;
    }

    byte[] signedBytes() {
        var range = range();
        var bytes = new ByteArrayOutputStream(range[1] + range[3]);
        bytes.write(pdf, 0, range[1]);
        bytes.write(pdf, range[2], range[3]);
        return bytes.toByteArray();
    }

    private int[] range() {
        var range = signature.getByteRange();
        return range == null ? new int[0] : Arrays.copyOf(range, range.length);
    }
}
