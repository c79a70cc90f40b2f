package dev.countersign.sealing;

import dev.countersign.envelope.AuditWording;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.history.Fact;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.Actor;
import dev.countersign.seal.CompletionCertificate.EventLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The log as the certificate of completion tells it. */
final class CertificateEvents {
    private CertificateEvents() {}

    static List<EventLine> of(History history, Envelope envelope, ZonedTimes times) {
        return history.of(envelope.account(), envelope.id().value()).stream()
                .flatMap(recorded -> line(recorded, envelope, times))
                .toList();
    }

    private static Stream<EventLine> line(Recorded<Fact> recorded, Envelope envelope, ZonedTimes times) {
        return recorded.fact() instanceof EnvelopeEvent fact && belongsOnCertificate(fact)
                ? Stream.of(line(fact, recorded.by(), recorded.at(), envelope, times))
                : Stream.empty();
    }

    static EventLine line(EnvelopeEvent fact, Actor by, Instant at, Envelope envelope, ZonedTimes times) {
        var words = AuditWording.of(fact, by, envelope, times::of);
        var from = by.ip() == null ? "" : " (" + by.ip() + ")";
        return new EventLine(times.of(at), by.name() + from, words.action() + ": " + words.sentence());
    }

    /** What bears on who signed what and when; how mails and retries fared does not. */
    private static boolean belongsOnCertificate(EnvelopeEvent fact) {
        return switch (fact) {
            case Created _, Sent _, Resent _, Delivered _, Signed _, Completed _, Declined _, Voided _ -> true;
            case RecipientSent _, CopySent _, ViewUrlCreated _, KnownByShop _, AccessCodePassed _, AccessCodeFailed _ ->
                true;
            case RecipientLocked _, HelpRequested _, RecipientUnlocked _, ConsentAccepted _, RecipientDelivered _ ->
                true;
            case RecipientSigned _, RecipientDeclined _, RecipientReassigned _, HandedToSigner _ -> true;
            case SignedAutomatically _, SealApplied _, FaxPending _, SignedOnPaper _ -> true;
            case IdCodeSent _, IdCheckPassed _, IdCheckFailed _ -> true;
            case RecipientAdded _, RecipientCorrected _, RecipientRemoved _, MessageCorrected _ -> true;
            case DocumentsPut _, DocumentsRemoved _, TabsPut _, TabsRemoved _ -> true;
            case CustomFieldsPut _, CustomFieldsRemoved _ -> true;
            case OrderReached _, RecipientViewed _, SigningPaused _, SealingFailed _, MailBounced _ -> false;
            case AutoSignHalted _, LockTaken _, LockChanged _, LockReleased _ -> false;
        };
    }
}
