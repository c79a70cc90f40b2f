package dev.countersign.store;

import dev.countersign.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Blobs as files, in 256 sub-folders named by the first two digits of their digest. */
final class FileBlobs implements Blobs {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    FileBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(byte[] bytes) {
        var sha256 = Digest.sha256(bytes);
        var file = file(sha256);
        try {
            if (!Files.exists(file)) {
                DurableFiles.write(shelf(sha256), sha256, bytes);
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<byte[]> get(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(checked(sha256, Files.readAllBytes(file(sha256))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read: " + e.getMessage(), e);
        }
    }

    // a disk that lies must not get into a sealed document
    private static byte[] checked(String sha256, byte[] bytes) {
        if (!Digest.sha256(bytes).equals(sha256)) {
            throw new IllegalStateException("the stored file " + sha256 + " is damaged: restore it from a backup");
        }
        return bytes;
    }

    private Path file(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }
}
