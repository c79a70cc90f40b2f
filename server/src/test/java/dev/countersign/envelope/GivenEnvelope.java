package dev.countersign.envelope;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabStyle;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.UserId;
import dev.countersign.seal.PageSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Envelopes for tests, in the words of the field: {@code given().signer("ann", 1).copy("bob", 2).sent()}. */
public final class GivenEnvelope {
    public static final Instant T0 = Instant.parse("2026-11-24T10:00:00Z");
    public static final AccountId ACCOUNT = AccountId.of("11111111-1111-4111-8111-111111111111");

    private final List<Recipient> recipients = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();
    private String sha256 = "0".repeat(64);

    private GivenEnvelope() {}

    public static GivenEnvelope given() {
        return new GivenEnvelope();
    }

    public static AdoptedSignature signature(String name) {
        return new AdoptedSignature(
                UUID.randomUUID(),
                AdoptedSignature.Method.TYPED,
                name,
                name.substring(0, 1),
                "SCRIPT_1",
                List.of(),
                List.of(),
                0,
                0,
                null,
                null);
    }

    public GivenEnvelope document(String sha) {
        sha256 = sha;
        return this;
    }

    public GivenEnvelope signer(String name, int order) {
        return recipient(RecipientType.SIGNER, name, order, null);
    }

    public GivenEnvelope embedded(String name, int order, String clientUserId) {
        return recipient(RecipientType.SIGNER, name, order, clientUserId);
    }

    /** The person of this name under an id of its own, for who takes part twice. */
    public GivenEnvelope embedded(String id, String name, int order, String clientUserId) {
        return recipient(RecipientType.SIGNER, id, name, order, clientUserId);
    }

    public GivenEnvelope embeddedCopy(String name, int order, String clientUserId) {
        return recipient(RecipientType.CARBON_COPY, name, order, clientUserId);
    }

    public GivenEnvelope copy(String name, int order) {
        return recipient(RecipientType.CARBON_COPY, name, order, null);
    }

    /** An in-person signer of this name, at the desk of {@code hal}. */
    public GivenEnvelope inPerson(String name, int order) {
        return recipient(RecipientType.IN_PERSON_SIGNER, name, order, null);
    }

    public GivenEnvelope embeddedInPerson(String name, int order, String clientUserId) {
        return recipient(RecipientType.IN_PERSON_SIGNER, name, order, clientUserId);
    }

    /** The recipient added last gives a one-time code before the documents open. */
    public GivenEnvelope withIdCheck(Way way, String... phoneNumbers) {
        var last = recipients.removeLast();
        var check = new IdCheck(way, List.of(phoneNumbers));
        recipients.add(last.with(last.arrangement().with(check)));
        return this;
    }

    public GivenEnvelope seal(String name, int order) {
        return recipient(RecipientType.SEAL, name, order, null);
    }

    public GivenEnvelope tab(TabType type, String recipient, float x, float y) {
        return tab(type, recipient, x, y, type != TabType.CHECKBOX);
    }

    public GivenEnvelope tab(TabType type, String recipient, float x, float y, boolean required) {
        tabs.add(new Tab(
                UUID.randomUUID(),
                type,
                recipient,
                "1",
                1,
                x,
                y,
                type.width(),
                type.height(),
                type.wire(),
                "",
                null,
                null,
                required,
                false,
                Tab.LONGEST,
                null,
                null,
                1,
                TabStyle.DEFAULT,
                null,
                Extras.NONE));
        return this;
    }

    /** The sender wrote this into the last tab, and nobody can change it. */
    public GivenEnvelope lastTabLocked(String value) {
        var tab = tabs.removeLast();
        tabs.add(new Tab(
                tab.id(),
                tab.type(),
                tab.recipientId(),
                tab.documentId(),
                tab.page(),
                tab.x(),
                tab.y(),
                tab.width(),
                tab.height(),
                tab.label(),
                tab.tooltip(),
                value,
                value,
                tab.required(),
                true,
                tab.maxLength(),
                null,
                null,
                tab.scale(),
                tab.style(),
                null,
                tab.rest()));
        return this;
    }

    public Envelope draft() {
        var document = new EnvelopeDocument(
                "1",
                UUID.randomUUID(),
                "Contract",
                1,
                sha256,
                1000,
                List.of(new PageSize(612, 792)),
                true,
                Extras.NONE);
        var contents = new EnvelopeContents(
                "Sign this", "", List.of(document), List.copyOf(recipients), List.copyOf(tabs), List.of(), Extras.NONE);
        var sender = new Sender(new UserId(UUID.randomUUID()), "Sam Sender", "sam@example.com", null);
        return Envelope.draft(ACCOUNT, new EnvelopeId(UUID.randomUUID()), sender, contents, T0, null);
    }

    public Envelope sent() {
        return did(draft(), e -> e.create(true));
    }

    /** The envelope after the facts of the verb. */
    public static Envelope did(Envelope envelope, Function<Envelope, List<EnvelopeEvent>> verb) {
        var folded = envelope;
        for (var fact : verb.apply(envelope)) {
            folded = folded.after(fact, T0.plusSeconds(60), "192.0.2.1");
        }
        return folded;
    }

    /** The recipient corrected to a person of this name and address. */
    public static Recipient named(Recipient r, String name) {
        return named(r, name, r.userId());
    }

    /** The same, when that person is another user. */
    public static Recipient named(Recipient r, String name, UUID user) {
        return new Recipient(
                r.type(),
                r.id(),
                r.guid(),
                user,
                name,
                name + "@example.com",
                r.routingOrder(),
                r.clientUserId(),
                r.accessCode(),
                r.note(),
                r.arrangement(),
                r.progress(),
                r.rest());
    }

    private GivenEnvelope recipient(RecipientType type, String name, int order, String clientUserId) {
        return recipient(type, name, name, order, clientUserId);
    }

    private GivenEnvelope recipient(RecipientType type, String id, String name, int order, String clientUserId) {
        recipients.add(new Recipient(
                type,
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                name + "@example.com",
                order,
                clientUserId,
                null,
                null,
                arrangement(type, name),
                Progress.NONE,
                Extras.NONE));
        return this;
    }

    private static Arrangement arrangement(RecipientType type, String name) {
        return switch (type) {
            case SIGNER, CARBON_COPY -> Arrangement.NONE;
            case IN_PERSON_SIGNER ->
                Arrangement.NONE.with(new Arrangement.Host(UUID.randomUUID(), "Hal Host", "hal@example.com"));
            case SEAL -> Arrangement.NONE.with(new Arrangement.Seal(name, false));
        };
    }
}
