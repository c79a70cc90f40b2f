package dev.countersign.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a certificate's issuers up to a root. */
final class ChainCheck {
    private static final int LONGEST = 8;

    private final List<X509Certificate> roots;
    private final List<X509Certificate> known;

    ChainCheck(List<X509Certificate> roots, List<X509Certificate> known) {
        this.roots = roots;
        this.known = known;
    }

    /** The root where the chain ends, trusted or not; null where it ends before one. */
    @Nullable
    X509Certificate check(X509Certificate signing, @Nullable Instant at, List<String> problems) {
        var certificate = signing;
        for (int i = 0; i < LONGEST; i++) {
            checkValidity(certificate, at, problems);
            if (isRoot(certificate)) {
                checkTrust(certificate, problems);
                return certificate;
            }
            var issuer = issuerOf(certificate);
            if (issuer == null || issuer.equals(certificate)) {
                break;
            }
            certificate = issuer;
        }
        problems.add("The certificate's chain ends before a root");
        return null;
    }

    private boolean isRoot(X509Certificate certificate) {
        return roots.contains(certificate)
                || certificate.getBasicConstraints() >= 0 && isIssuedBy(certificate, certificate);
    }

    /** Without roots to compare with, the root that comes along has to do. */
    private void checkTrust(X509Certificate root, List<String> problems) {
        if (!roots.isEmpty() && !roots.contains(root)) {
            problems.add("The certificate's root is not one that is trusted here");
        }
    }

    private @Nullable X509Certificate issuerOf(X509Certificate certificate) {
        for (var candidates : List.of(roots, known)) {
            for (var candidate : candidates) {
                if (candidate.getBasicConstraints() >= 0 && isIssuedBy(certificate, candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void checkValidity(X509Certificate certificate, @Nullable Instant at, List<String> problems) {
        if (at == null) {
            return;
        }
        var date = Date.from(at);
        if (date.before(certificate.getNotBefore()) || date.after(certificate.getNotAfter())) {
            problems.add(
                    "The certificate " + CommonName.of(certificate.getSubjectX500Principal()) + " was not valid then");
        }
    }
}
