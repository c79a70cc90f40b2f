package dev.countersign.storefront.form;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.Visitor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Forms that merchants write into their own theme. They carry no token of ours, so the merchant allows them form by form,
 * and the page proves with a hash for whom it was rendered. It is the weaker way: the hash can be seen and used again.
 */
public final class ThemeForms {
    /** The field of the form that holds the hash. */
    public static final String FIELD = "hash";

    private static final long SECONDS_OF_A_DAY = 86_400;

    private final ThemeSecrets secrets;
    private final Ids ids;
    private final WallClock clock;

    public ThemeForms(ThemeSecrets secrets, Ids ids, WallClock clock) {
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** A fresh secret, told this once; the one before counts no more. */
    public String allow(StoredForm form) {
        var secret = ids.secret();
        secrets.put(form.account(), form.shop(), form.key(), secret);
        return secret;
    }

    public boolean forbid(StoredForm form) {
        return secrets.remove(form.account(), form.shop(), form.key());
    }

    /** Since when it is allowed; empty while it is not. */
    public Optional<Instant> allowedSince(AccountId account, ShopDomain shop, String form) {
        return secrets.createdAt(account, shop, form);
    }

    /** Whether the shop rendered the page today or yesterday, for the very customer who posts it now. */
    boolean vouchFor(Visitor visitor, String form, Map<String, String> posted) {
        var shop = visitor.shop();
        var hash = posted.getOrDefault(FIELD, "");
        return !posted.containsKey(FormToken.FIELD)
                && secrets.find(shop.account(), shop.domain(), form)
                        .filter(secret -> isFresh(hash, secret, visitor, form))
                        .isPresent();
    }

    // a page may come out of a cache, so yesterday's counts; both are computed, so that both take the same time
    private boolean isFresh(String hash, String secret, Visitor visitor, String form) {
        var today = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS_OF_A_DAY);
        var shop = visitor.shop().domain().name();
        return new ThemeHash(shop, form, visitor.customer(), today).is(hash, secret)
                | new ThemeHash(shop, form, visitor.customer(), today - 1).is(hash, secret);
    }
}
