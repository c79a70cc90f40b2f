package dev.countersign.kernel;

/** A server that is reached at {@code https://sign.example} alone. */
public final class PublicAddress implements Addresses {
    @Override
    public String forMails() {
        return "https://sign.example";
    }

    @Override
    public String oAuthBasePath() {
        return "sign.example";
    }

    @Override
    public String forCaller(String scheme, String hostHeader) {
        return forMails();
    }
}
