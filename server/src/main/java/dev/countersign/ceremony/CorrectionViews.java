package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Corrections and the URLs that open their pages, known by the hashes of the secrets in them. */
public interface CorrectionViews {
    void put(String viewHash, CorrectionTerms terms, Instant expiresAt);

    /** The correction as it was, its page known by this hash from now on: of two who come at once only one finds it unopened. */
    Optional<Correction> open(String viewHash, String pageHash);

    Optional<Correction> ofView(String viewHash);

    Optional<Correction> ofPage(String pageHash);

    /** Those of the envelope that go on. */
    List<Correction> of(AccountId account, EnvelopeId envelope);

    /** From then on the correction is what it was. */
    void end(String viewHash, Correction.Ending how);
}
