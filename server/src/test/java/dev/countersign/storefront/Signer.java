package dev.countersign.storefront;

import java.util.HexFormat;

/** Signs queries as a shop does, for tests of other packages. */
public final class Signer {
    private Signer() {}

    public static String sign(String query, String secret) {
        return ProxyVerifierTest.sign(query, secret);
    }

    public static String signInstall(String query, String secret) {
        var message = SignedQuery.parse(query).orElseThrow().installMessage();
        return query + "&hmac=" + HexFormat.of().formatHex(Hmac.sha256(secret, message));
    }
}
