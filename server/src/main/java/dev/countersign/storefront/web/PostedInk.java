package dev.countersign.storefront.web;

import dev.countersign.storefront.signing.InkPost.Drawing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a drawn signature as the page's script writes it. */
final class PostedInk {
    private static final int LONGEST = 600_000;

    private PostedInk() {}

    /** Null where nothing readable was drawn. */
    static @Nullable Drawing read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            return JsonMapper.shared().readValue(text, Drawing.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
