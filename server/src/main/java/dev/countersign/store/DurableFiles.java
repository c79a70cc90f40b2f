package dev.countersign.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are whole or absent, also after a power cut. */
final class DurableFiles {
    private DurableFiles() {}

    static void write(Path folder, String name, byte[] bytes) throws IOException {
        makeFolder(folder);
        var part = Files.createTempFile(folder, ".part-", "");
        try {
            // a stream, not a channel: an interrupted thread would close the channel under the write
            try (var out = new FileOutputStream(part.toFile())) {
                out.write(bytes);
                out.getFD().sync();
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            DataFolder.create(folder);
            var parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                syncFolder(parent);
            }
        }
    }

    /** Makes a new name in the folder durable. Systems that cannot open a folder keep names by themselves. */
    static void syncFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
