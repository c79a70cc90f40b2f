package dev.countersign.store;

import java.nio.file.Path;

/** Another server works on the data folder. */
public final class DataFolderInUse extends RuntimeException {
    DataFolderInUse(Path path) {
        super("The data folder " + path
                + " is in use by another Countersign server; stop it or choose another --data.");
    }
}
