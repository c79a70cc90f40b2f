package dev.countersign.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;

/** The 32 bytes every secret in the database is sealed with. */
final class MasterKey {
    private static final int BYTES = 32;

    private MasterKey() {}

    /** Reads the key, or makes one where there is none and {@code mayMake}. */
    static byte[] load(Path file, boolean mayMake) {
        try {
            if (!Files.exists(file)) {
                requireMakeable(file, mayMake);
                make(file);
            }
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new MasterKeyMismatch(
                        "The master key " + file + " must have 32 bytes, it has " + key.length + ".");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The master key " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    // a fresh key for a database that has secrets already would only hide what is really missing
    private static void requireMakeable(Path file, boolean mayMake) {
        if (!mayMake) {
            throw new MasterKeyMismatch(
                    "The master key file " + file + " is missing. Bring it back from a backup or, with"
                            + " several nodes, copy it from another node.");
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        DurableFiles.write(folder, file.getFileName().toString(), key);
    }
}
