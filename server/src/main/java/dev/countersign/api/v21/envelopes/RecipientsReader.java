package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.recipient.AccessCodes;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.EmailAddress;
import dev.countersign.envelope.recipient.Progress;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Secrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads recipients; kinds that are not built yet are refused, never dropped in silence. */
final class RecipientsReader {
    /** A recipient as the request gives it, with the JSON it came from. */
    record Read(Recipient recipient, List<Tab> tabs, WireObject json) {}

    private static final List<String> OTHER_KINDS = List.of(
            "agents",
            "editors",
            "intermediaries",
            "certifiedDeliveries",
            "witnesses",
            "notaries",
            "participants",
            "notaryWitnesses");

    private final Ids ids;
    private final Secrets secrets;
    private final TabsReader tabs;
    private final Function<String, UUID> userIds;
    private final ArrangementReader arrangements;
    private final IdCheckReader idChecks;
    private final AutoSignReader autoSigns;
    private final String organisation;

    /** @param organisation the account's name, under which it seals */
    RecipientsReader(
            Ids ids,
            Secrets secrets,
            TabsReader tabs,
            Function<String, UUID> userIds,
            ArrangementReader arrangements,
            IdCheckReader idChecks,
            AutoSignReader autoSigns,
            String organisation) {
        this.ids = ids;
        this.secrets = secrets;
        this.tabs = tabs;
        this.userIds = userIds;
        this.arrangements = arrangements;
        this.idChecks = idChecks;
        this.autoSigns = autoSigns;
        this.organisation = organisation;
    }

    List<Read> read(WireObject recipients) {
        refuseOtherKinds(recipients);
        var read = new ArrayList<Read>();
        for (var type : RecipientType.values()) {
            recipients.objects(type.list()).forEach(json -> read.add(recipient(type, json)));
        }
        return read;
    }

    /** The JSON of each recipient a request names, with its kind. */
    List<Named> named(WireObject recipients) {
        refuseOtherKinds(recipients);
        return Arrays.stream(RecipientType.values())
                .flatMap(type -> recipients.objects(type.list()).stream().map(json -> new Named(type, json)))
                .toList();
    }

    /** A recipient named by a request. */
    record Named(RecipientType type, WireObject json) {
        /** A recipient keeps his kind: what he did and his tabs would not fit another. */
        void requireKindOf(Recipient old) {
            if (type != old.type()) {
                throw INVALID_RECIPIENT_TYPE
                        .because("A recipient cannot change his kind; delete him and add him again.")
                        .with(Refusal.Detail.of(
                                json.path("recipientId"),
                                type.list(),
                                old.type().list()));
            }
        }
    }

    private static void refuseOtherKinds(WireObject recipients) {
        for (var kind : OTHER_KINDS) {
            if (!recipients.objects(kind).isEmpty()) {
                throw INVALID_REQUEST_PARAMETER
                        .because("Recipients of the kind '" + kind + "' are not built yet.")
                        .with(Refusal.Detail.of(recipients.path(kind), kind, "signers or carbonCopies"));
            }
        }
    }

    Read recipient(RecipientType type, WireObject json) {
        NotOffered.refuseInRecipient(json);
        var id = LocalId.ofRecipient(json);
        var arrangement = arrangements.read(type, json, Arrangement.NONE);
        var name = name(type, json, null);
        var email = email(type, json, id, null);
        var recipient = new Recipient(
                type,
                id,
                ids.guid(),
                user(arrangement, email),
                name,
                email,
                order(json, 1),
                json.text("clientUserId")
                        .filter(t -> !t.isEmpty())
                        .map(t -> json.text("clientUserId", "", 100))
                        .orElse(null),
                accessCode(json, null),
                json.text("note").map(t -> json.text("note", "", 1000)).orElse(null),
                autoSigns.read(type, json, email, arrangement.with(idChecks.read(type, json, email))),
                Progress.NONE,
                rest(json));
        var own = json.object("tabs").map(t -> tabs.read(t, id)).orElse(List.of());
        if (!own.isEmpty() && !type.hasTabs()) {
            throw CANNOT_ASSIGN_TAB_TO_MANAGERROLE
                    .because()
                    .with(Refusal.Detail.of(json.path("tabs"), type.wire(), "tabs on signers only"));
        }
        return new Read(recipient, own, json);
    }

    /** The recipient with what the request changes; tabs and state in it are not looked at, as in the reference. */
    Recipient change(Recipient old, WireObject json) {
        NotOffered.refuseInRecipient(json);
        var email = email(old.type(), json, old.id(), old.email());
        var arrangement =
                arrangements.read(old.type(), json, old.arrangement()).with(idChecks.change(old, json, email));
        return new Recipient(
                old.type(),
                old.id(),
                old.guid(),
                email.equals(old.email()) && arrangement.host() == null ? old.userId() : user(arrangement, email),
                name(old.type(), json, old.name()),
                email,
                order(json, old.routingOrder()),
                json.text("clientUserId")
                        .filter(t -> !t.isEmpty())
                        .filter(_ -> !old.status().canAct())
                        .orElse(old.clientUserId()),
                accessCode(json, old.accessCode()),
                json.text("note").map(t -> json.text("note", "", 1000)).orElse(old.note()),
                autoSigns.read(old.type(), json, email, arrangement),
                progress(old, arrangement),
                merged(old, json));
    }

    private static Progress progress(Recipient old, Arrangement now) {
        var sameCheck = Objects.equals(now.idCheck(), old.arrangement().idCheck());
        return sameCheck ? old.progress() : old.progress().forAnotherIdCheck();
    }

    /** The account's user for whom the recipient counts: who signs in person does so at his host's. */
    private UUID user(Arrangement arrangement, String email) {
        var host = arrangement.host();
        if (host != null) {
            return host.userId();
        }
        return email.isEmpty() ? ids.guid() : userIds.apply(email);
    }

    private static dev.countersign.kernel.Extras merged(Recipient old, WireObject json) {
        var all = new java.util.LinkedHashMap<>(old.rest().members());
        all.putAll(rest(json).members());
        return new dev.countersign.kernel.Extras(all);
    }

    private static dev.countersign.kernel.Extras rest(WireObject json) {
        return json.ignoring(
                        "tabs",
                        "status",
                        "recipientIdGuid",
                        "userId",
                        "recipientType",
                        "sentDateTime",
                        "deliveredDateTime",
                        "signedDateTime",
                        "declinedDateTime",
                        "declinedReason",
                        "totalTabCount",
                        "completedCount",
                        "recipientAuthenticationStatus",
                        "errorDetails",
                        "creationReason")
                .rest();
    }

    private String name(RecipientType type, WireObject json, @Nullable String otherwise) {
        if (type == RecipientType.SEAL) {
            return organisation;
        }
        var full = json.text(type == RecipientType.IN_PERSON_SIGNER && json.has("signerName") ? "signerName" : "name")
                .filter(t -> !t.isBlank());
        var given = json.glance(); // both stay in the rest, to be read back
        var parts = (given.text("firstName", "") + " " + given.text("lastName", "")).strip();
        var name = full.orElse(parts.isEmpty() && otherwise != null ? otherwise : parts);
        if (name.isBlank()) {
            throw json.invalid("name", null, "a name, or firstName and lastName");
        }
        if (name.length() > 100) {
            throw json.invalid("name", name.length() + " characters", "at most 100 characters");
        }
        return name;
    }

    /** Seals have no address, and in-person signers need none. */
    private static String email(RecipientType type, WireObject json, String id, @Nullable String otherwise) {
        var member = type == RecipientType.IN_PERSON_SIGNER && json.has("signerEmail") ? "signerEmail" : "email";
        if (!json.has(member) && otherwise != null) {
            return otherwise;
        }
        var email = json.text(member, "").strip();
        var needed = type == RecipientType.SIGNER || type == RecipientType.CARBON_COPY;
        if (!EmailAddress.isValid(email) && (needed || !email.isEmpty())) {
            throw INVALID_EMAIL_ADDRESS_FOR_RECIPIENT
                    .because(id)
                    .with(Refusal.Detail.of(json.path(member), email, "an e-mail address of at most 100 characters"));
        }
        return email;
    }

    private static int order(WireObject json, int otherwise) {
        var order = json.integer("routingOrder").orElse(otherwise);
        if (order < 1) {
            throw json.invalid("routingOrder", String.valueOf(order), "1 or more");
        }
        return order;
    }

    private @Nullable String accessCode(WireObject json, @Nullable String otherwise) {
        if (!json.has("accessCode")) {
            return otherwise;
        }
        var code = json.text("accessCode", "", 50);
        if (code.contains("<") || code.contains(">") || code.contains("&#")) {
            throw json.invalid("accessCode", "a code with < > or &#", "up to 50 characters without these");
        }
        return code.isEmpty() ? null : AccessCodes.seal(secrets, code);
    }
}
