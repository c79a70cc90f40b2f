package dev.countersign.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Files and folders that nobody but their owner may read; a file is either whole or not there. */
final class PrivateFiles {
    private PrivateFiles() {}

    static Path folder(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, only(folder, "rwx------"));
        } catch (IOException e) {
            throw new Failure("The folder " + folder + " cannot be made: " + e.getMessage());
        }
    }

    static void write(Path file, byte[] bytes) {
        try {
            var folder = folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            var fresh = Files.createTempFile(folder, ".", ".new", only(folder, "rw-------"));
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Nothing where the file system knows no such permissions. */
    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
