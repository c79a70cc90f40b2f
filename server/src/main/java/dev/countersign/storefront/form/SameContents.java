package dev.countersign.storefront.form;

import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.OwnContents;
import dev.countersign.kernel.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares contents apart from the ids the server gave their parts. */
final class SameContents {
    private static final UUID NONE = new UUID(0, 0);
    private static final Ids NO_IDS = new Ids() {
        @Override
        public UUID guid() {
            return NONE;
        }

        @Override
        public String secret() {
            throw new UnsupportedOperationException("contents hold no secrets");
        }
    };

    private SameContents() {}

    static boolean as(@Nullable EnvelopeContents one, @Nullable EnvelopeContents other) {
        if (one == null || other == null) {
            return one == other;
        }
        return OwnContents.of(one, NO_IDS).equals(OwnContents.of(other, NO_IDS));
    }
}
