package dev.countersign.identity.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a page of ours below {@code /oauth}, where a form may lead back to: never that of another site. */
record WayBack(String text) {
    private static final Pattern SHAPE = Pattern.compile("/oauth/[a-z_]+(\\?[\\w.~*%&=+-]*)?");

    WayBack {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not below /oauth: " + text);
        }
    }

    static Optional<WayBack> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> SHAPE.matcher(t).matches()).map(WayBack::new);
    }
}
