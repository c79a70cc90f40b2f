package dev.countersign.sealing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files made lately, so that asking twice makes them once; the longest unused go first when it gets too much. */
final class RecentFiles {
    private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    RecentFiles(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    byte[] get(String key, Supplier<byte[]> make) {
        var known = find(key);
        if (known != null) {
            return known;
        }
        var made = make.get(); // two may make it at once, which is better than all waiting for one
        keep(key, made);
        return made;
    }

    private synchronized byte @Nullable [] find(String key) {
        return files.get(key);
    }

    private synchronized void keep(String key, byte[] file) {
        if (file.length > mostBytes / 4 || files.putIfAbsent(key, file) != null) {
            return;
        }
        bytes += file.length;
        for (Iterator<byte[]> oldest = files.values().iterator(); bytes > mostBytes && oldest.hasNext(); ) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
