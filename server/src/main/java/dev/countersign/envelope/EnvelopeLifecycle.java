package dev.countersign.envelope;

import static dev.countersign.envelope.EnvelopeStatus.*;

import dev.countersign.envelope.EnvelopeEvent.*;
import dev.countersign.kernel.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The whole law of an envelope's status: which fact may happen when, and where it leads. */
public final class EnvelopeLifecycle {
    /** From this status, this fact leads to that status. */
    public record Step(EnvelopeStatus from, Class<? extends EnvelopeEvent> fact, EnvelopeStatus to) {}

    public static final List<Step> STEPS = List.of(
            step(CREATED, Sent.class, SENT),
            step(SENT, OrderReached.class, SENT),
            step(DELIVERED, OrderReached.class, SENT),
            step(SENT, Delivered.class, DELIVERED),
            step(DELIVERED, Delivered.class, DELIVERED), // a recipient added to the current order has opened it, too
            step(SENT, Signed.class, SIGNED), // the last order held only copies
            step(DELIVERED, Signed.class, SIGNED),
            step(SIGNED, Completed.class, COMPLETED),
            step(SENT, Declined.class, DECLINED),
            step(DELIVERED, Declined.class, DECLINED),
            step(SENT, Voided.class, VOIDED),
            step(DELIVERED, Voided.class, VOIDED));

    /** Facts about one recipient, which may happen while recipients can act and never move the envelope themselves. */
    static final Set<Class<? extends EnvelopeEvent>> WHILE_IN_PROCESS = Set.of(
            RecipientSent.class,
            CopySent.class,
            Resent.class,
            AccessCodePassed.class,
            AccessCodeFailed.class,
            RecipientLocked.class,
            HelpRequested.class,
            RecipientUnlocked.class,
            IdCodeSent.class,
            IdCheckPassed.class,
            IdCheckFailed.class,
            HandedToSigner.class,
            ConsentAccepted.class,
            RecipientDelivered.class,
            SigningPaused.class,
            RecipientSigned.class,
            SignedAutomatically.class,
            AutoSignHalted.class,
            SealApplied.class,
            FaxPending.class,
            SignedOnPaper.class,
            RecipientReassigned.class,
            RecipientDeclined.class);

    /** Changes of the contents: while the envelope is a draft or in process. */
    static final Set<Class<? extends EnvelopeEvent>> CORRECTIONS = Set.of(
            MessageCorrected.class,
            DocumentsPut.class,
            DocumentsRemoved.class,
            RecipientAdded.class,
            RecipientCorrected.class,
            RecipientRemoved.class,
            TabsPut.class,
            TabsRemoved.class,
            CustomFieldsPut.class,
            CustomFieldsRemoved.class,
            LockTaken.class,
            LockChanged.class);

    /** May happen at any time and changes nothing but the log. */
    static final Set<Class<? extends EnvelopeEvent>> REMARKS = Set.of(
            Created.class,
            ViewUrlCreated.class,
            KnownByShop.class,
            RecipientViewed.class,
            SealingFailed.class,
            MailBounced.class,
            LockReleased.class);

    private EnvelopeLifecycle() {}

    /** Where the fact leads, or a refusal where it must not happen. */
    static EnvelopeStatus after(EnvelopeStatus status, EnvelopeEvent fact) {
        if (REMARKS.contains(fact.getClass())
                || WHILE_IN_PROCESS.contains(fact.getClass()) && status.isInProcess()
                || CORRECTIONS.contains(fact.getClass()) && status.allowsCorrection()) {
            return status;
        }
        return STEPS.stream()
                .filter(step -> step.from() == status && step.fact() == fact.getClass())
                .map(Step::to)
                .findFirst()
                .orElseThrow(ErrorCode.ENVELOPE_INVALID_STATUS::because);
    }

    /** The table as a Mermaid state diagram, for {@code docs/lifecycle.md}. */
    public static String mermaid() {
        var lines = new ArrayList<String>();
        lines.add("stateDiagram-v2");
        lines.add("    [*] --> created");
        STEPS.forEach(step -> lines.add("    %s --> %s: %s"
                .formatted(step.from().wire(), step.to().wire(), step.fact().getSimpleName())));
        for (var status : EnvelopeStatus.values()) {
            if (status.isFinal()) {
                lines.add("    " + status.wire() + " --> [*]");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Step step(EnvelopeStatus from, Class<? extends EnvelopeEvent> fact, EnvelopeStatus to) {
        return new Step(from, fact, to);
    }
}
