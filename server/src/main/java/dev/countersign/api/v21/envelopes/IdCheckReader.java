package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.ACCOUNT_LACKS_PERMISSIONS;

import dev.countersign.api.v21.accounts.IdentityWorkflow;
import dev.countersign.api.wire.WireObject;
import dev.countersign.ceremony.CodeSender;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads which one-time code a recipient must give. What he would not be asked for in truth is refused: the sender must
 * not believe that somebody was checked.
 */
final class IdCheckReader {
    private static final List<String> MEMBERS =
            List.of("requireIdLookup", "idCheckConfigurationName", "smsAuthentication", "identityVerification");
    private static final String BY_TEXT = "SMS Auth $";
    private static final String BY_MAIL = "Email Auth $";

    private final CodeSender sender;

    IdCheckReader(CodeSender sender) {
        this.sender = sender;
    }

    /** The check of a new recipient. */
    @Nullable
    IdCheck read(RecipientType type, WireObject json, String email) {
        var check = check(json.glance(), json, email);
        if (check != null && type == RecipientType.SEAL) {
            throw json.invalid("requireIdLookup", "true", "false: nobody is behind a seal who could be checked");
        }
        return check;
    }

    /** The check after a correction, which need not repeat what stays. */
    @Nullable
    IdCheck change(Recipient old, WireObject json, String email) {
        var before = old.arrangement().idCheck();
        if (MEMBERS.stream().noneMatch(json.glance()::has)) {
            refuseCalls(json.glance());
            return before == null ? null : withAddress(before, json, email);
        }
        return check(json.over(old.rest()), json, email);
    }

    private @Nullable IdCheck check(WireObject json, WireObject said, String email) {
        refuseCalls(json);
        var workflow = json.object("identityVerification")
                .filter(v -> !v.text("workflowId", "").isBlank());
        var lookup = json.flag("requireIdLookup").orElse(false);
        if (workflow.isPresent() && lookup) {
            throw json.invalid(
                    "requireIdLookup", "true", "false, or no identityVerification: one check for one recipient");
        }
        if (workflow.isPresent()) {
            return available(byWorkflow(workflow.get()), json, "identityVerification", email);
        }
        if (lookup) {
            return available(byName(json), json, "idCheckConfigurationName", email);
        }
        refuseHalfAsked(json, said.glance());
        return null;
    }

    private static IdCheck byWorkflow(WireObject verification) {
        var id = verification.required("workflowId");
        var workflow = IdentityWorkflow.find(id)
                .orElseThrow(() -> ACCOUNT_LACKS_PERMISSIONS
                        .because("There is no identity verification workflow '" + id + "'.")
                        .with(Refusal.Detail.of(verification.path("workflowId"), id, workflows())
                                .fix("GET /identity_verification lists the workflows.")));
        return switch (workflow.way()) {
            case SMS -> new IdCheck(Way.SMS, PhoneNumbers.of(verification));
            case EMAIL -> new IdCheck(Way.EMAIL, List.of());
        };
    }

    private static String workflows() {
        return Arrays.stream(IdentityWorkflow.values())
                .map(workflow -> workflow.id() + " (" + workflow.label() + ")")
                .collect(Collectors.joining(", "));
    }

    private static IdCheck byName(WireObject json) {
        var name = json.text("idCheckConfigurationName", "").strip();
        if (name.equalsIgnoreCase(BY_TEXT)) {
            return new IdCheck(Way.SMS, PhoneNumbers.senderProvided(json));
        }
        if (name.equalsIgnoreCase(BY_MAIL)) {
            return new IdCheck(Way.EMAIL, List.of());
        }
        throw ACCOUNT_LACKS_PERMISSIONS
                .because(
                        name.isEmpty()
                                ? "'requireIdLookup' names no check."
                                : "The check '" + name + "' is not offered.")
                .with(Refusal.Detail.of(
                                json.path(name.isEmpty() ? "requireIdLookup" : "idCheckConfigurationName"),
                                name.isEmpty() ? "true" : name,
                                BY_MAIL + " or " + BY_TEXT)
                        .fix("One-time codes by e-mail (idCheckConfigurationName \"" + BY_MAIL
                                + "\") or text message (\"" + BY_TEXT + "\" with smsAuthentication) are offered."));
    }

    /** Numbers without the words that make them a check would be a check only in the sender's mind. */
    private static void refuseHalfAsked(WireObject json, WireObject said) {
        if (said.says("smsAuthentication") && !json.has("requireIdLookup")) {
            throw json.invalid("requireIdLookup", null, "true, with idCheckConfigurationName \"" + BY_TEXT + "\"");
        }
    }

    /** A voice that reads a code aloud is not built. */
    private static void refuseCalls(WireObject json) {
        if (json.says("phoneAuthentication")) {
            throw ACCOUNT_LACKS_PERMISSIONS
                    .because("Codes by phone call are not offered.")
                    .with(Refusal.Detail.of(json.path("phoneAuthentication"), "given", "smsAuthentication")
                            .fix("Text messages: requireIdLookup \"true\", idCheckConfigurationName \"" + BY_TEXT
                                    + "\" and smsAuthentication.senderProvidedNumbers."));
        }
    }

    private IdCheck available(IdCheck check, WireObject json, String member, String email) {
        if (!sender.offers(check.way())) {
            throw ACCOUNT_LACKS_PERMISSIONS
                    .because("This server has no gateway for text messages.")
                    .with(Refusal.Detail.of(json.path(member), "a code by text message", "a code by e-mail")
                            .fix("Codes by e-mail: requireIdLookup \"true\" and idCheckConfigurationName \"" + BY_MAIL
                                    + "\"."));
        }
        return withAddress(check, json, email);
    }

    private static IdCheck withAddress(IdCheck check, WireObject json, String email) {
        if (check.way() == Way.EMAIL && email.isBlank()) {
            throw json.invalid("signerEmail", null, "the address to which the one-time code goes");
        }
        return check;
    }

    /** What asks for the check in an answer: which of the reference's results tells how it went. */
    static String result(Recipient recipient, IdCheck check) {
        if (asksByWorkflow(recipient.rest())) {
            return "identityVerificationResult";
        }
        return switch (check.way()) {
            case SMS -> "smsAuthResult";
            case EMAIL -> "idLookupResult";
        };
    }

    private static boolean asksByWorkflow(Extras rest) {
        return new WireObject("", rest.members())
                .object("identityVerification")
                .filter(v -> !v.text("workflowId", "").isBlank())
                .isPresent();
    }
}
