package dev.countersign.kernel;

import java.text.MessageFormat;
import java.util.List;

/**
 * Every error of the wire: name = {@code errorCode}, HTTP status, text. Texts follow the public behaviour of the API;
 * what its reader can do stands in {@link ErrorRepairs}.
 */
public enum ErrorCode {
    INVALID_REQUEST_BODY(400, "The request body is missing or improperly formatted. {0}"),
    INVALID_REQUEST_PARAMETER(400, "The request contained at least one invalid parameter. {0}"),
    INVALID_CONTENT_TYPE(400, "Content Type specified is not supported."),
    REQUEST_TOO_LARGE(413, "The request is larger than this server takes. {0}"),
    SERVER_BUSY(503, "The server is reading as many large requests as its memory allows. Please send this one again."),
    INVALID_MULTI_PART_REQUEST(400, "An error was found while parsing the multipart request. {0}"),
    RESOURCE_NOT_FOUND(404, "The URL provided does not resolve to a resource."),
    OPERATION_NOT_BUILT(501, "This server knows the operation {0} but has not built it yet."),
    UNSPECIFIED_ERROR(500, "An unexpected error happened. Trace token: {0}"),
    USER_AUTHENTICATION_FAILED(401, "One or both of Username and Password are invalid. {0}"),
    PARTNER_AUTHENTICATION_FAILED(401, "The specified Integrator Key was not found or is disabled. {0}"),
    AUTHORIZATION_INVALID_TOKEN(401, "The access token provided is expired, revoked or malformed."),
    ACCOUNT_LACKS_PERMISSIONS(400, "This Account lacks sufficient permissions. {0}"),
    USER_LACKS_PERMISSIONS(400, "This user lacks sufficient permissions to access this resource."),
    USER_LACKS_MEMBERSHIP(401, "The UserID does not have a valid membership in this Account."),
    INVALID_USERID(400, "Invalid UserId."),
    USER_NOT_ENVELOPE_SENDER_OR_RECIPIENT(
            400,
            "This user is not the sender of the envelope. Only the sender or a recipient of the envelope may perform the requested operation."),
    ENVELOPE_DOES_NOT_EXIST(400, "The envelope specified either does not exist or you have no rights to it."),
    ENVELOPE_INVALID_STATUS(
            400, "Invalid envelope status. Envelope status is not one of: Created, Sent, Delivered, Correct."),
    ENVELOPE_CANNOT_VOID_INVALID_STATE(400, "Only envelopes in the ''Sent'' or ''Delivered'' states may be voided."),
    EDIT_LOCK_NOT_LOCK_OWNER(
            400,
            "The user is not the owner of the lock. The template is locked by another user or in another application"),
    EDIT_LOCK_INVALID_STATE_FOR_LOCK(
            400,
            "Failed to acquire the lock because the envelope status was not ''created'', ''sent'' or ''delivered''"),
    EDIT_LOCK_ENVELOPE_ALREADY_LOCKED(400, "The envelope is locked already."),
    EDIT_LOCK_ENVELOPE_NOT_LOCKED(400, "The envelope is not locked."),
    ENVELOPE_IS_INCOMPLETE(
            400,
            "The Envelope is not Complete. A Complete Envelope Requires Documents, Recipients, Tabs, and a Subject Line. {0}"),
    ENVELOPE_HAS_DUPLICATE_RECIPIENTS(400, "The specified envelope has duplicate recipients. {0}"),
    UNKNOWN_ENVELOPE_RECIPIENT(
            400, "The recipient you have identified is not a valid recipient of the specified envelope."),
    RECIPIENT_NOT_IN_SEQUENCE(400, "The token for an out of sequence recipient cannot be generated."),
    ACTIVATION_FAILED(400, "The token for a recipient that has failed activation cannot be generated."),
    RECIPIENT_UPDATE_FAILED(400, "The recipient could not be updated.  Recipient not in state that allows correction."),
    INVALID_RECIPIENT_ID(400, "Invalid recipient ID. {0}"),
    INVALID_RECIPIENT_TYPE(400, "Invalid recipient type. {0}"),
    INVALID_EMAIL_ADDRESS_FOR_RECIPIENT(
            400, "The email address for the recipient is invalid. The recipient Id follows. Recipient Id: {0}"),
    CANNOT_ASSIGN_TAB_TO_MANAGERROLE(400, "Tabs cannot be assigned to this kind of recipient. {0}"),
    TAB_REFERS_TO_MISSING_DOCUMENT(
            400,
            "The DocumentId specified in the tab element does not refer to a document in this envelope. Tab refers to DocumentId {0} which is not present."),
    TAB_PAGENUMBER_IS_NOT_IN_DOCUMENT(
            400,
            "The pagenumber specified in the tab element is not in the document that the tab refers to. Tab on Page {0} of Document {1} for Recipient {2}"),
    TAB_OUT_OF_BOUNDS(400, "The tab lies outside the page. {0}"),
    TAB_DOES_NOT_EXIST(400, "The tab specified was not found. {0}"),
    ANCHOR_TAB_STRING_NOT_FOUND(400, "The Anchor Tab String specified was not found in the document. {0}"),
    DOCUMENT_DOES_NOT_EXIST(400, "The document specified was not found."),
    DOCUMENT_LIMIT_EXCEEDED(400, "The document is larger than allowed. {0}"),
    UNABLE_TO_CONVERT_DOCUMENT(400, "System was unable to convert this document to a PDF. {0}"),
    UNABLE_TO_LOAD_DOCUMENT(400, "The document could not be read. {0}"),
    PDF_VALIDATION_FAILED(400, "The PDF cannot be used. {0}"),
    CUSTOM_FIELD_DOES_NOT_EXIST(400, "The custom field specified was not found. {0}"),
    SHOP_DOES_NOT_EXIST(404, "The shop specified is not registered in this account."),
    SHOP_REGISTERED_ELSEWHERE(409, "The shop is registered already."),
    SHOP_FORM_DOES_NOT_EXIST(404, "The form specified was not found."),
    SHOP_PRIVACY_REQUEST_DOES_NOT_EXIST(404, "The request about kept data specified was not found."),
    SHOP_SUBMISSION_DOES_NOT_EXIST(404, "The submission specified was not found."),
    SHOP_SUBMISSION_STATE(409, "The submission is in a state in which this cannot be done."),
    SIGNATURE_DOES_NOT_EXIST(400, "The signature specified was not found. {0}");

    private final int status;
    private final String text;

    ErrorCode(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /** The HTTP status, as a plain number so that the domain knows no web. */
    public int status() {
        return status;
    }

    /** The refusal with its text filled in. */
    public Refusal because(Object... values) {
        return new Refusal(this, text(values), List.of());
    }

    public String text(Object... values) {
        var filled = values.length == 0 ? new Object[] {"", "", ""} : values;
        return new MessageFormat(text, java.util.Locale.ROOT).format(filled).strip();
    }
}
