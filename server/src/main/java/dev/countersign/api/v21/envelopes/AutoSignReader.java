package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.USER_LACKS_PERMISSIONS;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.api.wire.WireObject;
import dev.countersign.autosign.AuthorityPage;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Arrangement.AutoSign;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.util.Optional;
import java.util.UUID;

/** Reads whether the server is to sign for a recipient: for nobody who has not given the calling application his leave. */
final class AutoSignReader {
    static final String PROVIDER = "Countersign.AutoSign";
    private static final String PROVIDERS = "recipientSignatureProviders";

    private final Accounts accounts;
    private final StandingAuthorities authorities;
    private final Call call;

    AutoSignReader(Accounts accounts, StandingAuthorities authorities, Call call) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.call = call;
    }

    /** The arrangement with what the request says of it; a request that says nothing leaves it as it was. */
    Arrangement read(RecipientType type, WireObject json, String email, Arrangement before) {
        return switch (type) {
            case SEAL -> before; // its provider is read with the seal
            case SIGNER ->
                wish(json)
                        .map(wanted -> wanted ? before.with(autoSign(json, email, before)) : before.withoutAutoSign())
                        .orElse(before);
            case CARBON_COPY, IN_PERSON_SIGNER -> {
                if (wish(json).orElse(false)) {
                    throw json.invalid(PROVIDERS, PROVIDER, "automatic signatures of signers only");
                }
                yield before;
            }
        };
    }

    private static Optional<Boolean> wish(WireObject json) {
        var flag = json.flag("autoSign");
        var providers = json.glance().objects(PROVIDERS);
        var named = providers.stream()
                .anyMatch(p -> p.text("signatureProviderName", "").strip().equalsIgnoreCase(PROVIDER));
        if (named && providers.size() > 1) {
            throw json.invalid(PROVIDERS, providers.size() + " providers", PROVIDER + " alone");
        }
        if (named) {
            json.ignoring(PROVIDERS); // told anew by whoever writes the recipient, as long as it holds
        }
        return flag.isPresent() || !json.glance().has(PROVIDERS) ? flag : Optional.of(named);
    }

    /** Whether the authority counts for who calls: his own, or for an application that has proven to be the one. */
    static boolean isFor(Call call, UUID user, AutoSign own) {
        return own.integrationKey().equalsIgnoreCase(call.caller().application()) && isTrusted(call, user);
    }

    private static boolean isTrusted(Call call, UUID user) {
        return call.caller().provesApplication() || call.caller().isHimself(new UserId(user));
    }

    private AutoSign autoSign(WireObject json, String email, Arrangement before) {
        var user = user(json, email);
        if (!isTrusted(call, user.id().value())) {
            throw unproven(json);
        }
        return authorities
                .inForce(call.accountId(), user.id(), call.caller().application())
                .map(given -> new AutoSign(given.id(), given.integrationKey()))
                .or(() -> before.automatic().filter(own -> isOf(user, own)))
                .orElseThrow(() -> withoutAuthority(json, user));
    }

    /** What was read is written back as it was, also when the authority has ended since: that shows when the turn comes. */
    private boolean isOf(User user, AutoSign own) {
        return authorities.find(call.accountId(), user.id(), own.authority()).isPresent();
    }

    private User user(WireObject json, String email) {
        var named = json.glance().text("userId").filter(id -> !id.isBlank());
        var user = accounts.userByEmail(call.accountId(), email).orElseThrow(() -> nobody(json, email));
        if (named.filter(id -> !id.strip().equalsIgnoreCase(user.id().toString()))
                .isPresent()) {
            throw json.invalid("userId", named.get(), user.id() + ", the user with this address");
        }
        return user;
    }

    private static Refusal nobody(WireObject json, String email) {
        return INVALID_REQUEST_PARAMETER
                .because("Only for a user of this account, by his standing authority, can be signed automatically.")
                .with(Refusal.Detail.of(json.path("email"), email, "the address of an active user of this account")
                        .fix("GET /users lists the users. Without '" + PROVIDER + "' he signs himself."));
    }

    private static Refusal unproven(WireObject json) {
        return USER_LACKS_PERMISSIONS
                .because()
                .with(Refusal.Detail.of(
                                json.path(PROVIDERS),
                                PROVIDER,
                                "for another user than the caller a token the application got with its own secret or key")
                        .fix("Get the token by authorization code with the client secret, or by JWT grant."));
    }

    private Refusal withoutAuthority(WireObject json, User user) {
        var application = call.caller().application();
        return USER_LACKS_PERMISSIONS
                .because()
                .with(Refusal.Detail.of(
                                json.path(PROVIDERS),
                                PROVIDER,
                                "the standing authority of " + user.email()
                                        + " for this application, which he gives on the page of 'fix'")
                        .fix(AuthorityPage.url(call.origin(), call.accountId(), application)));
    }
}
