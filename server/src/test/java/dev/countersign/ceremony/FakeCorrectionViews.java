package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrections in memory. */
public final class FakeCorrectionViews implements CorrectionViews {
    private final Map<String, Correction> byView = new LinkedHashMap<>();
    private final Map<String, String> viewOfPage = new LinkedHashMap<>();

    @Override
    public void put(String viewHash, CorrectionTerms terms, Instant expiresAt) {
        byView.put(viewHash, new Correction(viewHash, terms, expiresAt, false, null));
    }

    @Override
    public Optional<Correction> open(String viewHash, String pageHash) {
        var before = ofView(viewHash);
        before.filter(correction -> !correction.opened()).ifPresent(correction -> {
            viewOfPage.put(pageHash, viewHash);
            byView.put(
                    viewHash,
                    new Correction(viewHash, correction.terms(), correction.expiresAt(), true, correction.ending()));
        });
        return before;
    }

    @Override
    public Optional<Correction> ofView(String viewHash) {
        return Optional.ofNullable(byView.get(viewHash));
    }

    @Override
    public Optional<Correction> ofPage(String pageHash) {
        return Optional.ofNullable(viewOfPage.get(pageHash)).flatMap(this::ofView);
    }

    @Override
    public List<Correction> of(AccountId account, EnvelopeId envelope) {
        return byView.values().stream()
                .filter(correction -> correction.terms().envelope().equals(envelope) && correction.ending() == null)
                .toList();
    }

    @Override
    public void end(String viewHash, Correction.Ending how) {
        byView.computeIfPresent(
                viewHash,
                (_, c) -> c.ending() == null ? new Correction(viewHash, c.terms(), c.expiresAt(), c.opened(), how) : c);
    }
}
