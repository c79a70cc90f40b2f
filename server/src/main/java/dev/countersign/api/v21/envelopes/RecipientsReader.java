package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.recipient.AccessCodes;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Secrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            "inPersonSigners",
            "seals",
            "witnesses",
            "notaries",
            "participants",
            "notaryWitnesses");

    private final Ids ids;
    private final Secrets secrets;
    private final TabsReader tabs;
    private final Function<String, UUID> userIds;

    RecipientsReader(Ids ids, Secrets secrets, TabsReader tabs, Function<String, UUID> userIds) {
        this.ids = ids;
        this.secrets = secrets;
        this.tabs = tabs;
        this.userIds = userIds;
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
        return Arrays.stream(RecipientType.values())
                .flatMap(type -> recipients.objects(type.list()).stream().map(json -> new Named(type, json)))
                .toList();
    }

    /** A recipient named by a request. */
    record Named(RecipientType type, WireObject json) {}

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
        var id = LocalId.of(json, "recipientId");
        var name = name(json, null);
        var email = email(json, id);
        var recipient = new Recipient(
                type,
                id,
                ids.guid(),
                userIds.apply(email),
                name,
                email,
                order(json, 1),
                json.text("clientUserId")
                        .filter(t -> !t.isEmpty())
                        .map(t -> json.text("clientUserId", "", 100))
                        .orElse(null),
                accessCode(json, null),
                json.text("note").map(t -> json.text("note", "", 1000)).orElse(null),
                Recipient.Progress.NONE,
                rest(json));
        var own = json.object("tabs").map(t -> tabs.read(t, id)).orElse(List.of());
        if (!own.isEmpty() && !type.signs()) {
            throw CANNOT_ASSIGN_TAB_TO_MANAGERROLE
                    .because()
                    .with(Refusal.Detail.of(json.path("tabs"), type.wire(), "tabs on signers only"));
        }
        return new Read(recipient, own, json);
    }

    /** The recipient with what the request changes; tabs and state in it are not looked at, as in the reference. */
    Recipient change(Recipient old, WireObject json) {
        var email = json.has("email") ? email(json, old.id()) : old.email();
        return new Recipient(
                old.type(),
                old.id(),
                old.guid(),
                email.equals(old.email()) ? old.userId() : userIds.apply(email),
                name(json, old.name()),
                email,
                order(json, old.routingOrder()),
                json.text("clientUserId")
                        .filter(t -> !t.isEmpty())
                        .filter(_ -> !old.status().canAct())
                        .orElse(old.clientUserId()),
                accessCode(json, old.accessCode()),
                json.text("note").map(t -> json.text("note", "", 1000)).orElse(old.note()),
                old.progress(),
                merged(old, json));
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

    private static String name(WireObject json, @Nullable String otherwise) {
        var full = json.text("name").filter(t -> !t.isBlank());
        var parts = (json.text("firstName", "") + " " + json.text("lastName", "")).strip();
        var name = full.orElse(parts.isEmpty() && otherwise != null ? otherwise : parts);
        if (name.isBlank()) {
            throw json.invalid("name", null, "a name, or firstName and lastName");
        }
        if (name.length() > 100) {
            throw json.invalid("name", name.length() + " characters", "at most 100 characters");
        }
        return name;
    }

    private static String email(WireObject json, String id) {
        var email = json.text("email", "").strip();
        if (!EmailAddress.isValid(email)) {
            throw INVALID_EMAIL_ADDRESS_FOR_RECIPIENT
                    .because(id)
                    .with(Refusal.Detail.of(json.path("email"), email, "an e-mail address of at most 100 characters"));
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
