package dev.countersign.storefront.file;

/**
 * A file as a browser sent it.
 *
 * @param name as its sender calls it; good for being shown, and for nothing else
 */
public record PostedFile(String name, byte[] bytes) {
    private static final int LONGEST = 150;

    /** The name without the folders before it and without what no file system would take. */
    String plainName() {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[:*?\"<>|\\p{Cc}\\p{Cf}]", " ").strip();
        return plain.isEmpty() ? "file" : shortened(plain);
    }

    /** Cut in front, so that the ending stays, and never between the halves of a letter. */
    private static String shortened(String plain) {
        var letters = plain.codePoints().toArray();
        var over = Math.max(0, letters.length - LONGEST);
        return new String(letters, over, letters.length - over);
    }
}
