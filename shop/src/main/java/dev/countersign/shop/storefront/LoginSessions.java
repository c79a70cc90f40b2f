package dev.countersign.shop.storefront;

import dev.countersign.shop.app.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in on which browser, by a cookie that only the shop ever sees. */
final class LoginSessions {
    static final String COOKIE = "shop_session";
    private static final int MOST = 10_000;

    private final Map<String, Long> customers = new LinkedHashMap<>();

    synchronized String open(long customer) {
        if (customers.size() >= MOST) {
            customers.remove(customers.keySet().iterator().next());
        }
        var session = Secrets.random("");
        customers.put(session, customer);
        return session;
    }

    synchronized Optional<Long> customer(String session) {
        return Optional.ofNullable(customers.get(session));
    }

    synchronized void close(String session) {
        customers.remove(session);
    }
}
