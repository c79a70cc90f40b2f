package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.UNKNOWN_ENVELOPE_RECIPIENT;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.Refusal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the recipient a view is asked for: clientUserId, recipientId and userId exactly where given, the address without
 * regard to case, the name exactly. Embedded recipients are the sender's to let in; who only receives gets a view of
 * his own part and of no other. Who signs in person is asked for by his host's name and address. When nobody fits, the
 * refusal names the nearest and the field that differs.
 */
final class RecipientMatch {
    /** A name and an address by which a recipient may be asked for. */
    private record Party(String name, String email) {}

    private RecipientMatch() {}

    static Recipient find(Envelope envelope, WireObject body, Caller caller, boolean mayChange) {
        var asked = asked(body);
        var recipients = envelope.contents().recipients();
        return recipients.stream()
                .filter(r -> differing(r, asked).isEmpty())
                .filter(r -> mayChange && isLetInBySender(r) || isHimself(r, caller))
                .min(Comparator.comparingInt(RecipientMatch::rank))
                .orElseThrow(() -> refusal(recipients, asked, mayChange, caller.application()));
    }

    /** One person may take part more than once: first comes where he can act, then where he will, then where he did. */
    private static int rank(Recipient recipient) {
        return recipient.status().canAct() ? 0 : recipient.isUnfinished() ? 1 : 2;
    }

    private static boolean isLetInBySender(Recipient recipient) {
        return recipient.isEmbedded() || recipient.arrangement().host() != null;
    }

    /** The caller's own part, which he signs in his own name or hosts. */
    private static boolean isHimself(Recipient recipient, Caller caller) {
        return !recipient.isEmbedded()
                && recipient.userId().equals(caller.user().value());
    }

    private static Map<String, String> asked(WireObject body) {
        var asked = new LinkedHashMap<String, String>();
        if (body.text("userId").isEmpty()) {
            asked.put("userName", body.required("userName"));
            asked.put("email", body.required("email"));
        } else {
            body.text("userId").ifPresent(id -> asked.put("userId", id));
            body.text("userName").ifPresent(name -> asked.put("userName", name));
            body.text("email").ifPresent(email -> asked.put("email", email));
        }
        asked.put("clientUserId", body.text("clientUserId", ""));
        body.text("recipientId").filter(t -> !t.isBlank()).ifPresent(id -> asked.put("recipientId", id));
        return asked;
    }

    /** By the party that comes closest. */
    private static List<String> differing(Recipient recipient, Map<String, String> asked) {
        return parties(recipient)
                .map(party -> differing(recipient, party, asked))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** An in-person signer may have no address; embedded, he can be asked for by his own name as well. */
    private static Stream<Party> parties(Recipient r) {
        var own = new Party(r.name(), r.email());
        var host = r.arrangement().host();
        if (host == null) {
            return Stream.of(own);
        }
        var hosting = new Party(host.name(), host.email());
        return r.isEmbedded() ? Stream.of(hosting, own) : Stream.of(hosting);
    }

    private static List<String> differing(Recipient recipient, Party party, Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(field -> !fits(recipient, party, field.getKey(), field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean fits(Recipient r, Party party, String field, String asked) {
        return switch (field) {
            case "userName" -> composed(party.name()).equals(composed(asked));
            case "email" -> folded(party.email()).equals(folded(asked));
            case "userId" -> r.userId().toString().equalsIgnoreCase(asked);
            case "clientUserId" -> own(r, field).equals(asked);
            default -> r.id().equals(asked) || r.guid().toString().equalsIgnoreCase(asked);
        };
    }

    /** What the field would have to say. */
    private static String own(Recipient r, String field) {
        var party = parties(r).findFirst().orElseThrow();
        return switch (field) {
            case "userName" -> party.name();
            case "email" -> party.email();
            case "userId" -> r.userId().toString();
            case "clientUserId" -> Optional.ofNullable(r.clientUserId()).orElse("");
            default -> r.id();
        };
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String folded(String address) {
        return composed(address.strip()).toLowerCase(Locale.ROOT);
    }

    private static Refusal refusal(
            List<Recipient> recipients, Map<String, String> asked, boolean mayChange, String application) {
        var refusal = UNKNOWN_ENVELOPE_RECIPIENT.because();
        var nearest = recipients.stream()
                .min(Comparator.comparingInt(r -> differing(r, asked).size()));
        if (!mayChange || nearest.isEmpty()) {
            return refusal.with(Refusal.Detail.of(
                    "userName,email,clientUserId",
                    null,
                    "name, address and clientUserId of a recipient of this envelope"));
        }
        var r = nearest.get();
        for (var field : differing(r, asked)) {
            refusal = refusal.with(detail(r, field, String.valueOf(asked.get(field)), application));
        }
        if (differing(r, asked).isEmpty()) {
            refusal = refusal.with(remote(r));
        }
        return refusal;
    }

    private static Refusal.Detail detail(Recipient r, String field, String received, String application) {
        var detail = Refusal.Detail.of(field, received, own(r, field)).nearest(describe(r));
        if (!field.equals("clientUserId")) {
            return detail;
        }
        return r.isEmbedded() ? detail.fix(ownString(received, application)) : remote(r);
    }

    private static String ownString(String received, String application) {
        return received.equalsIgnoreCase(application)
                ? "This is your integration key. clientUserId is your application's own string for the signer, the one given when the recipient was made."
                : "clientUserId is your application's own string for the signer: give the one that was given when the recipient was made.";
    }

    private static Refusal.Detail remote(Recipient r) {
        if (r.arrangement().host() != null) {
            return Refusal.Detail.of("clientUserId", "", "no clientUserId")
                    .nearest(describe(r))
                    .fix("This recipient signs in person: ask in the name of his host, without a clientUserId.");
        }
        return Refusal.Detail.of("clientUserId", "", "a recipient made with a clientUserId")
                .nearest(describe(r))
                .fix(
                        "This recipient was made without a clientUserId and signs by mail. Give him one when the envelope is made to embed him.");
    }

    private static Map<String, String> describe(Recipient r) {
        var description = new LinkedHashMap<String, String>();
        description.put("recipientId", r.id());
        description.put("name", r.name());
        description.put("email", r.email());
        Optional.ofNullable(r.clientUserId()).ifPresent(id -> description.put("clientUserId", id));
        return description;
    }
}
