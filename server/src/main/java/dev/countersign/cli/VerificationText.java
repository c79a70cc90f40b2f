package dev.countersign.cli;

import dev.countersign.seal.SignatureReport;
import dev.countersign.seal.Verification;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a verification into words, with the root of each signature and whose it is. */
record VerificationText(Optional<String> trustedRoot, String whose) {
    void print(Verification found, PrintWriter out) {
        found.signatures().forEach(signature -> print(signature, out));
        out.println("Whole file covered: " + (found.coversWholeFile() ? "yes" : "no"));
        found.problems().forEach(problem -> out.println("Problem: " + problem));
        out.println(found.valid() ? "VALID" : "NOT VALID");
    }

    private void print(SignatureReport signature, PrintWriter out) {
        out.println("Signed by: " + signature.signer());
        out.println("  certificate: " + signature.subject());
        out.println("  issued by:   " + signature.issuer());
        out.println("  root:        " + root(signature.rootSha256()));
        out.println("  time:        " + (signature.claimedAt() == null ? "not stated" : signature.claimedAt()));
        out.println("  integrity:   " + (signature.intact() ? "intact" : "BROKEN"));
        signature.problems().forEach(problem -> out.println("  problem:     " + problem));
    }

    private String root(@Nullable String sha256) {
        return sha256 == null ? "none" : "SHA-256 " + sha256 + " (" + whose(sha256) + ")";
    }

    private String whose(String sha256) {
        return trustedRoot
                .map(trusted -> trusted.equals(sha256) ? whose : "unknown here")
                .orElse("compared with none: name it with --root, or the data folder with --data");
    }
}
