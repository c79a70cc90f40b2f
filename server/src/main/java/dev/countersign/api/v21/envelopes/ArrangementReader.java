package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.EmailAddress;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.recipient.SealName;
import dev.countersign.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads how a recipient takes part: on whose device he signs, which seal is applied. */
final class ArrangementReader {
    private static final int LONGEST_NAME = 100;

    private final Function<String, Optional<UUID>> members;

    /** @param members finds the account's active user of an address */
    ArrangementReader(Function<String, Optional<UUID>> members) {
        this.members = members;
    }

    /** The arrangement with what the request says of it in place of what it was. */
    Arrangement read(RecipientType type, WireObject json, Arrangement before) {
        return switch (type) {
            case SIGNER, CARBON_COPY -> before;
            case IN_PERSON_SIGNER -> before.with(host(json, before));
            case SEAL -> before.with(seal(json, before));
        };
    }

    private Arrangement.Host host(WireObject json, Arrangement before) {
        var old = before.host();
        if (old != null && !json.has("hostName") && !json.has("hostEmail")) {
            return old;
        }
        var name = json.required("hostName");
        if (name.length() > LONGEST_NAME) {
            throw json.invalid("hostName", name.length() + " characters", "at most 100 characters");
        }
        var email = json.required("hostEmail").strip();
        if (!EmailAddress.isValid(email)) {
            throw json.invalid("hostEmail", email, "the e-mail address of the user who hosts the signing");
        }
        return new Arrangement.Host(member(json, email), name, email);
    }

    private UUID member(WireObject json, String email) {
        return members.apply(email)
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("The host must be a user of this account.")
                        .with(Refusal.Detail.of(
                                        json.path("hostEmail"), email, "the address of an active user of this account")
                                .fix("GET /users lists the users of the account.")));
    }

    private static Arrangement.Seal seal(WireObject json, Arrangement before) {
        var providers = json.glance().objects("recipientSignatureProviders");
        if (providers.isEmpty() && before.seal() != null) {
            return before.seal();
        }
        if (providers.size() != 1) {
            throw json.invalid(
                    "recipientSignatureProviders",
                    providers.size() + " providers",
                    "one provider with the sealName of GET /seals");
        }
        var provider = providers.getFirst();
        var name = provider.text("sealName", SealName.ACCOUNT);
        if (!name.equals(SealName.ACCOUNT)) {
            throw provider.invalid("sealName", name, SealName.ACCOUNT + ", the seal of this account");
        }
        return new Arrangement.Seal(
                name, provider.flag("sealDocumentsWithTabsOnly").orElse(false));
    }
}
