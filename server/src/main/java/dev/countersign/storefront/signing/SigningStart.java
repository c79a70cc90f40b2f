package dev.countersign.storefront.signing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.OwnContents;
import dev.countersign.envelope.recipient.EmailAddress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType.Filling;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.Signing;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.CustomerRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes of a submission the envelope its customer signs inside the shop. Both are kept, or neither. */
public final class SigningStart {
    private static final int LONGEST_NAME = 100;

    private final Submissions submissions;
    private final Signings signings;
    private final Envelopes envelopes;
    private final SigningTemplates templates;
    private final BiFunction<AccountId, String, UUID> users;
    private final Transactions transactions;
    private final Ids ids;
    private final BusinessClock clock;

    /** @param users the id of the user behind an e-mail address */
    public SigningStart(
            Submissions submissions,
            Signings signings,
            Envelopes envelopes,
            SigningTemplates templates,
            BiFunction<AccountId, String, UUID> users,
            Transactions transactions,
            Ids ids,
            BusinessClock clock) {
        this.submissions = submissions;
        this.signings = signings;
        this.envelopes = envelopes;
        this.templates = templates;
        this.users = users;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which of these became envelopes. */
    public Set<UUID> among(Shop shop, List<Submission> some) {
        return signings.among(
                shop.account(), shop.domain(), some.stream().map(Submission::id).toList());
    }

    /** Whether the shop knows of the customer what an envelope has to name. */
    public static boolean canName(CustomerRecord customer) {
        return EmailAddress.isValid(customer.value("email"));
    }

    /** False where the page of the submission was submitted before. */
    public boolean accept(Submission submission, Signing signing, CustomerRecord customer) {
        return transactions.write(() -> {
            var isNew = submissions.accept(submission);
            if (isNew) {
                begin(submission, signing, customer);
            }
            return isNew;
        });
    }

    private void begin(Submission submission, Signing signing, CustomerRecord customer) {
        var shared = contents(submission.account(), signing).orElseThrow();
        var signer = signer(shared, signing.role()).orElseThrow();
        var contents = filled(OwnContents.of(shared, ids), signer.id(), submission, signing, customer);
        var draft = Envelope.draft(
                submission.account(),
                new EnvelopeId(ids.guid()),
                signing.sender(),
                contents,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "shop-submission-" + submission.id());
        var by = new Actor(Actor.Kind.SYSTEM, "storefront", submission.shop().name(), "", submission.clientIp());
        var envelope = envelopes.add(draft, by, e -> e.create(true));
        signings.add(new ShopSigning(
                submission.id(), submission.account(), submission.shop(), envelope.id(), signer.id(), 0));
    }

    /** The documents of the form, or the template as it stands now. */
    public Optional<EnvelopeContents> contents(AccountId account, Signing signing) {
        return signing.contents() == null
                ? templates.find(account, signing.templateId())
                : Optional.of(signing.contents());
    }

    /** The signer whose role the customer takes. */
    public static Optional<Recipient> signer(EnvelopeContents contents, String role) {
        return contents.recipients().stream()
                .filter(recipient -> recipient.type().signs())
                .filter(recipient -> role.equals(recipient.rest().members().get("roleName")))
                .findFirst();
    }

    private EnvelopeContents filled(
            EnvelopeContents contents,
            String signerId,
            Submission submission,
            Signing signing,
            CustomerRecord customer) {
        return contents.withRecipients(contents.recipients().stream()
                        .map(recipient ->
                                recipient.id().equals(signerId) ? named(recipient, submission, customer) : recipient)
                        .toList())
                .withTabs(contents.tabs().stream()
                        .map(tab -> filled(tab, signing.tabMap(), submission.answers()))
                        .toList());
    }

    /** His name and address come from the shop, never from what he typed. */
    private Recipient named(Recipient recipient, Submission submission, CustomerRecord customer) {
        var email = customer.value("email");
        var full = (customer.value("first_name") + " " + customer.value("last_name")).strip();
        var name = full.isEmpty() ? email : full;
        return recipient.as(
                recipient.guid(),
                users.apply(submission.account(), email),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                email,
                "shopify:" + submission.shop() + ":" + submission.customer());
    }

    private static Tab filled(Tab tab, Map<String, String> tabMap, Map<String, String> answers) {
        var value = value(tab, tabMap, answers);
        return value == null ? tab : tab.withValue(value);
    }

    private static @Nullable String value(Tab tab, Map<String, String> tabMap, Map<String, String> answers) {
        var field = tabMap.get(tab.label());
        var answer = field == null ? null : answers.get(field);
        return switch (tab.type().filling()) {
            case TEXT -> answer;
            case CHECK -> answer == null ? null : String.valueOf(answer.equals("true"));
            case SIGNATURE, INITIALS, AUTOMATIC -> null;
        };
    }

    /** Kinds of tabs that a field of a form may fill. */
    public static boolean isFillable(Tab tab) {
        return tab.type().filling() == Filling.TEXT || tab.type().filling() == Filling.CHECK;
    }
}
