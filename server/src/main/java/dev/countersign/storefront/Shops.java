package dev.countersign.storefront;

import dev.countersign.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The registered shops. A shop belongs to one account. */
public interface Shops {
    Optional<Shop> find(AccountId account, ShopDomain shop);

    List<Shop> all(AccountId account);

    /** The account's tenant of a signed request: the one question that is asked by shop alone. */
    Optional<Shop> signedFor(ShopDomain shop);

    /** Adds the shop, or refuses with {@code SHOP_REGISTERED_ELSEWHERE} where another account has it. */
    void add(Shop shop, String secret, ShopCredentials credentials);

    /** Changes all but the secret; credentials that are not given stay. */
    void change(Shop shop, Optional<ShopCredentials> credentials);

    /** The new secret counts at once; the old one until then. */
    void rotate(AccountId account, ShopDomain shop, String secret, Instant oldUntil);

    boolean remove(AccountId account, ShopDomain shop);

    ShopCredentials credentials(AccountId account, ShopDomain shop);

    String secret(AccountId account, ShopDomain shop);

    /** Forgets the credentials, but for those that were given after this time: then false. */
    boolean wipe(AccountId account, ShopDomain shop, Instant givenUpTo);

    /** Keeps a token that was asked for, before anything is done with it. */
    void keep(AccountId account, ShopDomain shop, UnaryOperator<ShopCredentials> change);
}
