package dev.countersign.storefront;

/** Signs queries as a shop does, for tests of other packages. */
public final class Signer {
    private Signer() {}

    public static String sign(String query, String secret) {
        return ProxyVerifierTest.sign(query, secret);
    }
}
