package dev.countersign.storefront.confirm;

import dev.countersign.job.JobHandler;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.confirm.AddressMail.Kind;
import dev.countersign.storefront.confirm.EmailConfirmation.State;
import dev.countersign.storefront.form.Submissions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the mails about a new e-mail address: the question to the new one, and what became of it to the old one. */
public final class AddressMailJob implements JobHandler {
    public static final String NAME = "storefront-address-mail";

    private static final Logger LOG = LoggerFactory.getLogger(AddressMailJob.class);
    private static final Duration TOO_LATE = Duration.ofDays(7);

    private final EmailConfirmations confirmations;
    private final Submissions submissions;
    private final Shops shops;
    private final EmailAsking asking;
    private final AddressMails mails;
    private final StorefrontAddresses addresses;
    private final BusinessClock clock;

    public AddressMailJob(
            EmailConfirmations confirmations,
            Submissions submissions,
            Shops shops,
            EmailAsking asking,
            AddressMails mails,
            StorefrontAddresses addresses,
            BusinessClock clock) {
        this.confirmations = confirmations;
        this.submissions = submissions;
        this.shops = shops;
        this.asking = asking;
        this.mails = mails;
        this.addresses = addresses;
        this.clock = clock;
    }

    static String instance(Kind kind, EmailConfirmation confirmation) {
        return kind + "/" + confirmation.account() + "/" + confirmation.id();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        var parts = instance.split("/");
        var kind = Kind.valueOf(parts[0]);
        confirmations
                .find(AccountId.of(parts[1]), UUID.fromString(parts[2]))
                .ifPresent(confirmation -> send(kind, confirmation));
    }

    private void send(Kind kind, EmailConfirmation confirmation) {
        switch (kind) {
            case CONFIRM -> ask(confirmation);
            case CHANGED -> tell(confirmation);
        }
    }

    private void ask(EmailConfirmation confirmation) {
        var taken = question(confirmation).map(mails::send).orElse(true);
        confirmations.delivered(confirmation.account(), confirmation.id());
        if (!taken) {
            LOG.info("nobody takes the mail of confirmation {}", confirmation.id());
            asking.refused(confirmation);
        }
    }

    /** Empty where the mail has gone out, or lost its sense, or the shop is gone. */
    private Optional<AddressMail> question(EmailConfirmation confirmation) {
        return Optional.of(confirmation)
                .filter(asked -> asked.stateAt(clock.instant()) == State.OPEN)
                .flatMap(asked -> confirmations.undelivered(asked.account(), asked.id()))
                .flatMap(token -> mail(Kind.CONFIRM, confirmation, token));
    }

    private void tell(EmailConfirmation confirmation) {
        var written = confirmation.writtenAt();
        if (confirmation.toldAt() != null || written == null) {
            return;
        }
        if (clock.instant().isBefore(written.plus(TOO_LATE))
                && !mail(Kind.CHANGED, confirmation, "").map(mails::send).orElse(true)) {
            LOG.info("nobody takes the notice of confirmation {}", confirmation.id());
        }
        confirmations.told(confirmation.account(), confirmation.id(), clock.instant());
    }

    private Optional<AddressMail> mail(Kind kind, EmailConfirmation confirmation, String token) {
        var submission = submissions.find(confirmation.account(), confirmation.shop(), confirmation.submission());
        var shop = shops.find(confirmation.account(), confirmation.shop());
        return submission.flatMap(sent -> shop.map(in -> mail(kind, confirmation, sent.door(), in, token)));
    }

    private AddressMail mail(Kind kind, EmailConfirmation confirmation, Doorway door, Shop shop, String token) {
        var origin = addresses.origin(shop);
        return switch (kind) {
            case CONFIRM ->
                new AddressMail(
                        confirmation.id(),
                        kind,
                        confirmation.newAddress(),
                        door.language(),
                        origin.getAuthority(),
                        origin + door.pathPrefix() + "/c/" + token + "/",
                        confirmation.askedAt());
            case CHANGED ->
                new AddressMail(
                        noticeId(confirmation),
                        kind,
                        confirmation.oldAddress(),
                        door.language(),
                        origin.getAuthority(),
                        "",
                        Optional.ofNullable(confirmation.writtenAt()).orElse(confirmation.askedAt()));
        };
    }

    /** Another than that of the question, and the same at each try. */
    private static UUID noticeId(EmailConfirmation confirmation) {
        return UUID.nameUUIDFromBytes(("changed " + confirmation.id()).getBytes(StandardCharsets.UTF_8));
    }
}
