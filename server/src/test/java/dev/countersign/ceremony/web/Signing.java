package dev.countersign.ceremony.web;

import static dev.countersign.envelope.GivenEnvelope.ACCOUNT;

import dev.countersign.ceremony.Contract;
import dev.countersign.ceremony.SigningSessions;
import dev.countersign.ceremony.ViewTerms;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.Sender;
import dev.countersign.envelope.recipient.AccessCodes;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Arrangement.Host;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabStyle;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An envelope of Sam's for Ann and Bob, and the ways in which Ann comes to it. */
final class Signing {
    static final String CODE = "Lemon 42";
    private static final Actor SAM = new Actor(Actor.Kind.API, "sam", "Sam Sender", "sam@example.com", null);

    private final CeremonyServer server;
    private final EnvelopeId id = new EnvelopeId(UUID.randomUUID());

    private Signing(CeremonyServer server, @Nullable String code, boolean embedded) {
        this(server, recipient("1", "Ann Example", 1, embedded ? "1000" : null, sealed(server, code)));
    }

    private static @Nullable String sealed(CeremonyServer server, @Nullable String code) {
        return code == null ? null : AccessCodes.seal(server.bean(Secrets.class), code);
    }

    private Signing(CeremonyServer server, Recipient first) {
        this.server = server;
        var document = document();
        var people = List.of(first, recipient("2", "Bob Builder", 2, null, null));
        var contents = new EnvelopeContents(
                "Supply agreement 2027",
                "Two places to sign, Ann.",
                List.of(document),
                people,
                tabs(),
                List.of(),
                Extras.NONE);
        var sender = new Sender(new UserId(UUID.randomUUID()), "Sam Sender", "sam@example.com", null);
        var draft = Envelope.draft(ACCOUNT, id, sender, contents, Instant.now(), null);
        server.bean(Envelopes.class).add(draft, SAM, e -> e.create(true));
    }

    private EnvelopeDocument document() {
        var kept = server.bean(Documents.class).keep(Contract.pdf(), "agreement.pdf", "documents[0]");
        return new EnvelopeDocument(
                "1",
                UUID.randomUUID(),
                "Supply agreement",
                1,
                kept.sha256(),
                kept.size(),
                kept.pages(),
                true,
                Extras.NONE);
    }

    /** Sam puts another file in the document's place. */
    void exchangeTheDocument() {
        var another = document();
        bySam(e -> new Correcting(e).putDocuments(List.of(another)));
    }

    /** Ann signs, somewhere else. */
    void annSigns(String address) {
        bySam(e -> e.sign(
                "1",
                e.contents().tabsOf("1").stream()
                        .map(tab -> new TabValue(tab.id(), value(tab, address)))
                        .toList(),
                GivenEnvelope.signature("Ann Example")));
    }

    private static String value(Tab tab, String address) {
        return switch (tab.type().filling()) {
            case SIGNATURE, INITIALS -> "signed";
            case CHECK -> "true";
            case TEXT -> address;
            case AUTOMATIC -> "Ann Example";
        };
    }

    static Signing byMail(CeremonyServer server) {
        return new Signing(server, null, false);
    }

    static Signing embedded(CeremonyServer server) {
        return new Signing(server, null, true);
    }

    static Signing withCode(CeremonyServer server, boolean embedded) {
        return new Signing(server, CODE, embedded);
    }

    /** Ann gives a one-time code. */
    static Signing withIdCheck(CeremonyServer server, boolean embedded, Way way, String... numbers) {
        var ann = recipient("1", "Ann Example", 1, embedded ? "1000" : null, null);
        return new Signing(server, ann.with(Arrangement.NONE.with(new IdCheck(way, List.of(numbers)))));
    }

    /** Ann gives the access code, then a one-time code. */
    static Signing withBothCodes(CeremonyServer server) {
        var ann = recipient("1", "Ann Example", 1, null, sealed(server, CODE));
        return new Signing(server, ann.with(Arrangement.NONE.with(new IdCheck(Way.EMAIL, List.of()))));
    }

    /** Ann signs on the device of Hal. */
    static Signing inPerson(CeremonyServer server) {
        var r = recipient("1", "Ann Example", 1, null, null);
        var host = new Host(UUID.randomUUID(), "Hal Host", "hal@example.com");
        return new Signing(
                server,
                new Recipient(
                        RecipientType.IN_PERSON_SIGNER,
                        r.id(),
                        r.guid(),
                        host.userId(),
                        r.name(),
                        r.email(),
                        r.routingOrder(),
                        null,
                        null,
                        null,
                        Arrangement.NONE.with(host),
                        r.progress(),
                        r.rest()));
    }

    String mailLink() {
        return mailLink("1");
    }

    String mailLink(String recipientId) {
        return server.url() + server.bean(SigningSessions.class).mailLink(ACCOUNT, id, recipientId);
    }

    String viewUrl(String returnUrl) {
        return viewUrl(returnUrl, null);
    }

    String viewUrl(String returnUrl, @Nullable String locale) {
        var person = now().recipient("1").person();
        var terms = new ViewTerms(ACCOUNT, id, "1", person, returnUrl, Map.of(), List.of(server.url()), "none", locale);
        return server.url() + server.bean(SigningSessions.class).view(terms);
    }

    Envelope now() {
        return server.bean(Envelopes.class).find(ACCOUNT, id);
    }

    void bySam(Function<Envelope, List<EnvelopeEvent>> verb) {
        server.bean(Envelopes.class).change(ACCOUNT, id, SAM, verb);
    }

    @Nullable
    String valueOf(String label) {
        return now().contents().tabs().stream()
                .filter(tab -> tab.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Recipient recipient(
            String id, String name, int order, @Nullable String clientUserId, @Nullable String code) {
        var mail = name.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "@example.com";
        return new Recipient(
                RecipientType.SIGNER,
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                mail,
                order,
                clientUserId,
                code,
                null,
                Arrangement.NONE,
                Progress.NONE,
                Extras.NONE);
    }

    private static List<Tab> tabs() {
        return List.of(
                tab(TabType.TEXT, "1", 1, 160, 458, 220, 22, "Delivery address", true),
                tab(TabType.CHECKBOX, "1", 1, 190, 518, 16, 16, "I have read the annex", true),
                tab(TabType.SIGN_HERE, "1", 1, 72, 650, 80, 36, "sign1", true),
                tab(TabType.FULL_NAME, "1", 1, 220, 670, 120, 13, "name", false),
                tab(TabType.DATE_SIGNED, "1", 1, 345, 670, 84, 13, "date", false),
                tab(TabType.INITIAL_HERE, "1", 2, 480, 700, 40, 36, "initials", false),
                tab(TabType.SIGN_HERE, "1", 3, 72, 650, 80, 36, "sign3", true),
                tab(TabType.SIGN_HERE, "2", 3, 300, 650, 80, 36, "bob", true));
    }

    private static Tab tab(
            TabType type,
            String who,
            int page,
            float x,
            float y,
            float width,
            float height,
            String label,
            boolean needed) {
        return new Tab(
                UUID.randomUUID(),
                type,
                who,
                "1",
                page,
                x,
                y,
                width,
                height,
                label,
                "",
                null,
                null,
                needed,
                false,
                Tab.LONGEST,
                null,
                null,
                1,
                TabStyle.DEFAULT,
                null,
                Extras.NONE);
    }
}
