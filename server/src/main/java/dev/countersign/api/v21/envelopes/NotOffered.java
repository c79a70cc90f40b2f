package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.ACCOUNT_LACKS_PERMISSIONS;

import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would guard, hide or delay an envelope and is not offered: who asks for it must not believe he has it.
 * The reference answers the same where an account lacks the feature.
 */
final class NotOffered {
    private static final List<String> WORKFLOW =
            List.of("workflowSteps", "scheduledSending", "resumeDate", "currentWorkflowStepId");

    private NotOffered() {}

    static void refuseIn(WireObject envelope) {
        var json = envelope.glance();
        if (json.flag("enforceSignerVisibility").orElse(false)) {
            throw refusal(json, "enforceSignerVisibility", "false");
        }
        json.object("workflow").ifPresent(NotOffered::refuseWorkflow);
    }

    static void refuseWorkflow(WireObject workflow) {
        var paused = workflow.text("workflowStatus", "").equalsIgnoreCase("paused");
        Stream.concat(WORKFLOW.stream().filter(workflow::says), paused ? Stream.of("workflowStatus") : Stream.empty())
                .findFirst()
                .ifPresent(member -> {
                    throw refusal(workflow, member, null);
                });
    }

    static void refuseInRecipient(WireObject recipient) {
        var json = recipient.glance();
        if (json.says("excludedDocuments")) {
            throw refusal(json, "excludedDocuments", null);
        }
        if (!json.text("inPersonSigningType", "").matches("(?i)|inPersonSigner")) {
            throw refusal(json, "inPersonSigningType", "inPersonSigner");
        }
        if (!json.text("deliveryMethod", "").matches("(?i)|email")) {
            throw refusal(json, "deliveryMethod", "email");
        }
    }

    private static Refusal refusal(WireObject json, String member, @Nullable String accepted) {
        return ACCOUNT_LACKS_PERMISSIONS
                .because("'" + member + "' is not offered.")
                .with(Refusal.Detail.of(
                        json.path(member), "given", accepted == null ? "a call without this member" : accepted));
    }
}
