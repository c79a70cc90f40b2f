package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.RECIPIENT_UPDATE_FAILED;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The server signs for a recipient who allowed it to, when his turn has come. */
public final class AutomaticSigning {
    private final Envelope envelope;

    public AutomaticSigning(Envelope envelope) {
        this.envelope = envelope;
    }

    /**
     * The standing authority by which the server signs, as the evidence tells it.
     *
     * @param user the name of who gave it
     * @param application the name of the application it was given to
     */
    public record Authority(UUID id, String user, String application, Instant givenAt) {}

    /** Whether the server is to sign here now. */
    public boolean isDue(String recipientId) {
        return envelope.status().isInProcess()
                && envelope.contents()
                        .recipient(recipientId)
                        .filter(AutomaticSigning::isDue)
                        .isPresent();
    }

    private static boolean isDue(Recipient recipient) {
        return recipient.status().canAct()
                && recipient.arrangement().automatic().isPresent();
    }

    /** For whom the server is to sign now. */
    public List<String> due() {
        return envelope.status().isInProcess()
                ? envelope.contents().recipients().stream()
                        .filter(AutomaticSigning::isDue)
                        .map(Recipient::id)
                        .toList()
                : List.of();
    }

    /** What the recipient would have to do himself with one of his tabs, if anything, in words for people. */
    public Optional<String> gap(String recipientId, List<TabValue> values, AdoptedSignature signature) {
        var tabs = envelope.contents().tabsOf(recipientId);
        try {
            Filling.check(tabs, values, signature);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(gap(refusal));
        }
    }

    private String gap(Refusal refusal) {
        var detail = refusal.details().getFirst();
        var label = envelope.contents().tabs().stream()
                .filter(tab -> detail.path().equals("tabs." + tab.id()))
                .map(tab -> tab.label())
                .findFirst();
        return "the field '%s' needs %s".formatted(label.orElse(detail.path()), detail.expected());
    }

    /** @param authority the standing authority of this very recipient, the one that he names */
    public List<EnvelopeEvent> sign(
            String recipientId, List<TabValue> values, AdoptedSignature signature, Authority authority) {
        var recipient = envelope.actingRecipient(recipientId);
        if (!recipient.arrangement().automatic().map(AutoSign::authority).equals(Optional.of(authority.id()))) {
            throw RECIPIENT_UPDATE_FAILED
                    .because()
                    .with(Refusal.Detail.of("recipientId", recipientId, "the recipient this authority is for"));
        }
        Filling.check(envelope.contents().tabsOf(recipientId), values, signature);
        return new Unfolding(envelope)
                .then(new SignedAutomatically(
                        recipientId,
                        values,
                        signature,
                        authority.id(),
                        authority.user(),
                        authority.application(),
                        authority.givenAt()))
                .route()
                .facts();
    }

    /** The server cannot sign here: the recipient is told, and signs himself. */
    public List<EnvelopeEvent> halt(String recipientId, String reason) {
        envelope.actingRecipient(recipientId);
        return List.of(new AutoSignHalted(recipientId, reason));
    }

    /** What a correction makes of a recipient: the authority of one user never serves for another. */
    static Recipient inPlaceOf(Recipient before, Recipient after) {
        var inherited = after.arrangement().autoSign() != null
                && after.arrangement().automatic().equals(before.arrangement().automatic());
        return inherited && !after.userId().equals(before.userId())
                ? after.with(after.arrangement().withoutAutoSign())
                : after;
    }

    /**
     * What an application does to the envelope. An authority is for the envelopes of one application: where another one
     * has a hand in what is signed, the recipient sees it himself.
     *
     * @param trusts whether an authority is for who does it
     */
    public List<EnvelopeEvent> under(
            BiPredicate<Recipient, AutoSign> trusts, Function<Envelope, List<EnvelopeEvent>> verb) {
        var facts = verb.apply(envelope);
        if (facts.stream().noneMatch(AutomaticSigning::hasAHandInIt)) {
            return facts;
        }
        var all = new Unfolding(envelope).thenAll(_ -> facts);
        all.envelope().contents().recipients().stream()
                .filter(r -> r.isUnfinished() && isForAnother(trusts, r))
                .forEach(r -> end(r, all));
        return all.facts();
    }

    private static boolean hasAHandInIt(EnvelopeEvent fact) {
        var locks = fact instanceof LockTaken || fact instanceof LockChanged;
        return fact instanceof Sent || EnvelopeLifecycle.CORRECTIONS.contains(fact.getClass()) && !locks;
    }

    private static boolean isForAnother(BiPredicate<Recipient, AutoSign> trusts, Recipient recipient) {
        return recipient
                .arrangement()
                .automatic()
                .filter(own -> !trusts.test(recipient, own))
                .isPresent();
    }

    /** Whose turn had come before has no invitation yet, unless the verb itself tells him. */
    private void end(Recipient recipient, Unfolding facts) {
        var told = facts.facts().stream()
                .anyMatch(fact ->
                        fact instanceof RecipientSent sent && sent.recipientId().equals(recipient.id()));
        facts.then(new RecipientCorrected(recipient.with(recipient.arrangement().withoutAutoSign())));
        if (isDue(recipient.id()) && !told) {
            facts.then(new AutoSignHalted(recipient.id(), "another application changed or sent the envelope"));
        }
    }
}
