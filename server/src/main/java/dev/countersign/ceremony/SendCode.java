package dev.countersign.ceremony;

import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.job.JobHandler;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Secrets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Delivers one code, as long as it is worth anything, and forgets it then. */
public final class SendCode implements JobHandler {
    static final String NAME = "one-time-code";

    private final OneTimeCodes sent;
    private final Envelopes envelopes;
    private final Codes codes;
    private final CodeSender sender;
    private final BusinessClock clock;

    public SendCode(OneTimeCodes sent, Envelopes envelopes, Secrets secrets, CodeSender sender, BusinessClock clock) {
        this.sent = sent;
        this.envelopes = envelopes;
        this.codes = new Codes(secrets);
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody waits for it with the page open. */
    @Override
    public Duration longestWait() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(String instance) {
        sent.find(UUID.fromString(instance)).ifPresent(this::deliver);
    }

    private void deliver(OneTimeCode code) {
        if (code.isGoodAt(clock.instant())) {
            message(code).ifPresent(sender::send);
        }
        sent.delivered(code.id());
    }

    /** Empty when the code has gone out already, or another is in the place of whom it is for. */
    private Optional<CodeMessage> message(OneTimeCode code) {
        var envelope = envelopes.find(code.account(), code.envelope());
        var recipient = envelope.contents().recipient(code.recipientId()).filter(r -> isFor(code, r));
        return Optional.ofNullable(code.sealedCode())
                .flatMap(kept -> recipient.map(r -> new CodeMessage(
                        code.id(),
                        envelope,
                        r,
                        code.way(),
                        code.target(),
                        codes.open(kept),
                        code.language(),
                        code.sentAt())));
    }

    private static boolean isFor(OneTimeCode code, Recipient recipient) {
        return recipient.person().equals(code.person());
    }
}
