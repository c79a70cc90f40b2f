package dev.countersign.storefront.signing;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.DerivedKeys;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.FormToken;
import java.util.Optional;

/** Tokens for the pages of the ceremony in a shop: those of forms, for a handle in place of a form. */
public final class SigningTokens {
    private final UsedTokens used;
    private final DerivedKeys keys;
    private final Ids ids;
    private final WallClock clock;

    public SigningTokens(UsedTokens used, DerivedKeys keys, Ids ids, WallClock clock) {
        this.used = used;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    String make(Visitor visitor, String handle) {
        var shop = visitor.shop().domain().name();
        var end = clock.instant().plus(FormToken.LIFE);
        return new FormToken(shop, visitor.customer(), of(handle), 0, "", ids.secret(), end).seal(keys);
    }

    boolean isGood(Visitor visitor, String handle, String text) {
        return open(visitor, text)
                .filter(token -> token.isFor(visitor.customer(), of(handle)))
                .filter(token -> !clock.instant().isAfter(token.expiresAt()))
                .isPresent();
    }

    /** Uses up a good one. */
    boolean use(Visitor visitor, String text) {
        return open(visitor, text)
                .filter(token -> used.use(token.hash(), clock.instant()))
                .isPresent();
    }

    private Optional<FormToken> open(Visitor visitor, String text) {
        return FormToken.open(keys, visitor.shop().domain().name(), text);
    }

    private static String of(String handle) {
        return "s/" + handle;
    }
}
