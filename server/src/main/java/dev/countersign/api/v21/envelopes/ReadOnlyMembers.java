package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.WireObject;

/** Members of an envelope that only the server gives; in a request they are ignored, as in the reference. */
final class ReadOnlyMembers {
    private static final String[] OF_ENVELOPES = {
        "status",
        "envelopeId",
        "transactionId",
        "createdDateTime",
        "lastModifiedDateTime",
        "initialSentDateTime",
        "sentDateTime",
        "deliveredDateTime",
        "completedDateTime",
        "declinedDateTime",
        "voidedDateTime",
        "voidedReason",
        "deletedDateTime",
        "statusChangedDateTime",
        "statusDateTime",
        "expireDateTime",
        "expireAfter",
        "expireEnabled",
        "purgeState",
        "purgeRequestDate",
        "purgeCompletedDate",
        "sender",
        "holder",
        "envelopeMetadata",
        "envelopeLocation",
        "location",
        "envelopeUri",
        "documentsUri",
        "documentsCombinedUri",
        "certificateUri",
        "recipientsUri",
        "attachmentsUri",
        "customFieldsUri",
        "notificationUri",
        "templatesUri",
        "envelopeDocuments",
        "envelopeAttachments",
        "folders",
        "lockInformation",
        "errorDetails",
        "anySigner",
        "hasComments",
        "hasFormDataChanged",
        "isDynamicEnvelope",
        "isSignatureProviderEnvelope",
        "is21CFRPart11",
        "uSigState",
    };

    private ReadOnlyMembers() {}

    static WireObject ignoredIn(WireObject envelope) {
        return envelope.ignoring(OF_ENVELOPES);
    }
}
