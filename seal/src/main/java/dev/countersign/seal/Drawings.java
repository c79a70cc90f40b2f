package dev.countersign.seal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** All that showing a page may unpack: its contents, and the forms, patterns and fonts they use; each is asked for once. */
final class Drawings {
    private static final Set<COSName> ELSEWHERE = Set.of(COSName.PARENT, COSName.P);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<COSBase> open = new ArrayDeque<>();

    /** Opened with a {@link MeasuringParser}, each part is measured by being asked for. */
    void open(List<PDPage> pages) {
        for (var page : pages) {
            add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
            add(page.getResources() == null ? null : page.getResources().getCOSObject());
        }
        while (!open.isEmpty()) {
            Fence.check();
            visit(open.remove());
        }
    }

    private void visit(COSBase part) {
        if (part instanceof COSDictionary dictionary) {
            dictionary.keySet().stream()
                    .filter(key -> !ELSEWHERE.contains(key))
                    .forEach(key -> add(dictionary.getDictionaryObject(key)));
        } else if (part instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                add(array.getObject(i));
            }
        }
    }

    private void add(@Nullable COSBase part) {
        if ((part instanceof COSDictionary || part instanceof COSArray) && seen.add(part)) {
            open.add(part);
        }
    }
}
