package dev.countersign.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A JWT in which an application claims to act for a user; nothing in it is true until it was checked. */
public interface Assertion {
    Optional<String> issuer();

    Optional<String> subject();

    Set<String> scopes();

    boolean isFor(Collection<String> audiences);

    /** Whether one of these keys, in PEM, signed it with RS256. SDKs name no key in the header, so each is tried. */
    boolean isSignedByOneOf(List<String> publicKeys);

    /** Refuses with {@code invalid_grant} what has expired, is not valid yet, or lives longer than an hour. */
    void requireCurrent(Instant now);

    /** Reads the compact form; refuses with {@code invalid_grant} what is no JWT. */
    interface Reader {
        Assertion read(String text);
    }
}
