package dev.countersign.kernel;

/** Names of files as they are handed out. */
public final class FileNames {
    private FileNames() {}

    /** The name without what no file system takes, and without what would end a header. */
    public static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
    }
}
