package dev.countersign.kernel;

/** When each error happens and how its reader repairs the call; {@code docs/errors.md} is printed from here. */
public final class ErrorRepairs {
    private ErrorRepairs() {}

    public static ErrorRepair of(ErrorCode code) {
        return switch (code) {
            case INVALID_REQUEST_BODY ->
                repair(
                        "The body is no JSON object, is missing where the call needs one, or a member has the wrong type.",
                        "Send a JSON object. `path` names the member, or the line and column at which reading stopped; "
                                + "`expected` names the type. `DELETE …/documents` needs a body that lists what to remove.");
            case INVALID_REQUEST_PARAMETER ->
                repair(
                        "A member of the body or a query parameter is missing, has a value that is not allowed, or asks for "
                                + "something not built yet.",
                        "Change what `path` names into what `expected` describes. Often forgotten: `returnUrl` and "
                                + "`authenticationMethod` of a recipient view, `voidedReason` beside `\"status\": \"voided\"`, "
                                + "`from_date` of a list of envelopes.");
            case INVALID_CONTENT_TYPE ->
                repair(
                        "A request with a body does not say that it is JSON: its `Content-Type` is missing, or names plain "
                                + "text, a form or XML. Also a multipart request whose first part is not JSON, or to a call that "
                                + "takes none.",
                        "Send the header `Content-Type: application/json`. Only `POST …/envelopes`, `PUT …/documents` and "
                                + "`POST …/users/{userId}/signatures` take `multipart/form-data` too; its first part then has the type `application/json`.");
            case REQUEST_TOO_LARGE ->
                repair(
                        "The body has more than 64 MB.",
                        "Make a draft with few documents, add the others one by one with "
                                + "`PUT …/envelopes/{id}/documents/{documentId}`, then send it with "
                                + "`PUT …/envelopes/{id}` and `{\"status\": \"sent\"}`.");
            case SERVER_BUSY ->
                repair(
                        "Other large requests fill the memory for reading them, and this one waited in vain.",
                        "Send it again in a few seconds, a create with the header `Idempotency-Key` so that it counts once. "
                                + "If it goes on, give the server more memory: `COUNTERSIGN_JAVA_OPTS=-Xmx1g`.");
            case INVALID_MULTI_PART_REQUEST ->
                repair(
                        "The parts cannot be told apart: no boundary in the `Content-Type`, none at the end of the body, no "
                                + "blank line after a part's headers, broken base64. Or a file belongs to no document of the call.",
                        "Let the HTTP library write the `Content-Type` with its boundary, and give each file's part a "
                                + "`Content-Disposition` with `documentid=1`, where 1 is the `documentId` of a document in the "
                                + "first part.");
            case RESOURCE_NOT_FOUND ->
                repair(
                        "The API has no operation with this method and path, or there is no such request log.",
                        "Compare method and path with [compatibility.md](compatibility.md). An empty id makes another path: "
                                + "look for `//` in it.");
            case OPERATION_NOT_BUILT ->
                repair(
                        "The API has this operation, and this server has not built it yet.",
                        "Use one that [compatibility.md](compatibility.md) lists as built.");
            case UNSPECIFIED_ERROR ->
                repair(
                        "Something failed in a way nobody foresaw. The fault is the server's.",
                        "Send the call again. If it fails again, look for the message's trace token in the server's log: the "
                                + "cause stands there.");
            case USER_AUTHENTICATION_FAILED ->
                repair(
                        "`Username` or `Password` in the header `X-DocuSign-Authentication` is wrong, or was wrong too often.",
                        "Correct them; after many wrong ones wait a minute. Better, send an access token instead.");
            case PARTNER_AUTHENTICATION_FAILED ->
                repair(
                        "The call says nothing about who calls, or its integration key is not registered here.",
                        "Send `Authorization: Bearer …` with a token from this server's `/oauth/token`; "
                                + "`bin/countersign token` prints one for a first call. `bin/countersign app add`, or "
                                + "`POST /dev/apps` in the sandbox, registers an integration key.");
            case AUTHORIZATION_INVALID_TOKEN ->
                repair(
                        "The access token is expired or revoked, was issued by another server, or lacks the scope of the call.",
                        "Get a new one from `/oauth/token`, by refresh token or JWT grant. Where a scope is missing, `expected` "
                                + "names it: ask for it when the token is requested.");
            case ACCOUNT_LACKS_PERMISSIONS ->
                repair(
                        "The call asks for a guard, a delay or a way of delivery that is not offered here, such as identity "
                                + "checks or scheduled sending.",
                        "Leave out the member `path` names, or give it the value of `expected`. To keep others out, give the "
                                + "recipient an `accessCode`.");
            case USER_LACKS_PERMISSIONS ->
                repair(
                        "The caller may see this envelope but not change it; or he uses `SendOnBehalfOf` and is no "
                                + "administrator; or a recipient is to be signed for automatically who gave the calling "
                                + "application no standing authority.",
                        "Call as the envelope's sender or as an administrator of the account. Where `fix` is an address, the "
                                + "recipient opens it and gives his standing authority; then send the call again.");
            case USER_LACKS_MEMBERSHIP ->
                repair(
                        "The account in the path is not the caller's.",
                        "Put the `account_id` of `GET /oauth/userinfo` into the path.");
            case INVALID_USERID ->
                repair(
                        "The user in the path is none of this account.",
                        "Put a `userId` of `GET …/users` into the path; `sub` of `GET /oauth/userinfo` is the caller's own.");
            case USER_NOT_ENVELOPE_SENDER_OR_RECIPIENT ->
                repair(
                        "The caller neither sent this envelope nor receives it.",
                        "Call as its sender, as one of its recipients or as an administrator. In a JWT grant `sub` decides "
                                + "who calls.");
            case ENVELOPE_DOES_NOT_EXIST ->
                repair(
                        "The account has no envelope with this id, or the id is no GUID.",
                        "Take `envelopeId` from the answer to the create call, or find it with "
                                + "`GET …/envelopes?from_date=…`; check the account id in the path, too.");
            case ENVELOPE_INVALID_STATUS ->
                repair(
                        "The call does not fit the envelope's status: a draft has no signing URL, and what is completed, "
                                + "declined or voided is not changed any more.",
                        "`received` tells the status, `expected` those that would do. A draft is sent with "
                                + "`PUT …/envelopes/{id}` and `{\"status\": \"sent\"}`; in place of a finished envelope make a "
                                + "new one.");
            case ENVELOPE_CANNOT_VOID_INVALID_STATE ->
                repair(
                        "A draft is to be voided, or an envelope that is completed, declined or voided already.",
                        "Void only what is `sent` or `delivered`. A draft reaches nobody and can be left alone.");
            case ENVELOPE_IS_INCOMPLETE ->
                repair(
                        "An envelope is to be sent without subject, documents, recipients or a required custom field, or the "
                                + "last document or signer of a sent one is to be removed.",
                        "Add what each `path` names, in the same call or to the draft, then send. To end a sent envelope, "
                                + "void it.");
            case EDIT_LOCK_NOT_LOCK_OWNER ->
                repair(
                        "Somebody else holds the envelope's lock, or the call came without the lock's token.",
                        "Send the `lockToken` that taking the lock answered in the header `X-DocuSign-Edit`. Who has none "
                                + "waits: `fix` says who holds the lock and until when.");
            case EDIT_LOCK_INVALID_STATE_FOR_LOCK ->
                repair(
                        "A lock is asked for on an envelope that nobody can change any more.",
                        "Lock only what is `created`, `sent` or `delivered`.");
            case EDIT_LOCK_ENVELOPE_ALREADY_LOCKED ->
                repair(
                        "A lock is asked for on an envelope that has one.",
                        "Wait until the time `fix` tells, or let its owner end it with `DELETE …/lock`. Who holds it himself "
                                + "makes it longer with `PUT …/lock`.");
            case EDIT_LOCK_ENVELOPE_NOT_LOCKED ->
                repair(
                        "A lock is to be changed or ended that was never taken, or has run out.",
                        "Take it anew with `POST …/lock`. Every change that carries the token makes it last again.");
            case ENVELOPE_HAS_DUPLICATE_RECIPIENTS ->
                repair(
                        "Two recipients share a `recipientId`, or name, address and `routingOrder`.",
                        "Give each his own `recipientId`. Who acts twice is two recipients with different `routingOrder`.");
            case UNKNOWN_ENVELOPE_RECIPIENT ->
                repair(
                        "No recipient of the envelope fits. A recipient view needs `userName`, `email` and `clientUserId`, and "
                                + "`recipientId` where it is given, of one embedded recipient.",
                        "Send them as they were when the envelope was made: `nearest` is the recipient who comes closest, "
                                + "`path` the member that differs. `clientUserId` is your application's own string, not the "
                                + "integration key; who was made without one signs by mail.");
            case RECIPIENT_NOT_IN_SEQUENCE ->
                repair(
                        "A signing URL is asked for before the recipient's turn, or somebody acts whose turn it is not.",
                        "Wait for those whom `fix` names, then ask again. Recipients with the same `routingOrder` act at the "
                                + "same time.");
            case ACTIVATION_FAILED ->
                repair(
                        "A signing URL is asked for a recipient who is locked out after too many wrong codes.",
                        "`POST …/recipients/{recipientId}/unlock` lets him try again. So do "
                                + "`PUT …/recipients?resend_envelope=true` for those it lists, and "
                                + "`PUT …/envelopes/{id}?resend_envelope=true` with `{}` for all who still have to act. Nobody "
                                + "who is done signs again.");
            case RECIPIENT_UPDATE_FAILED ->
                repair(
                        "A recipient who is done is to be changed or removed. The error stands in his entry of the answer.",
                        "Leave him out of the call. If more is needed of him, add him once more with a `recipientId` and a "
                                + "`routingOrder` of their own.");
            case INVALID_RECIPIENT_ID ->
                repair(
                        "A `recipientId` is neither a positive whole number nor a GUID.",
                        "Number the recipients: `\"recipientId\": \"1\"`, `\"2\"` and so on.");
            case INVALID_RECIPIENT_TYPE ->
                repair(
                        "A recipient is listed under another kind than he has, such as a signer under `carbonCopies`.",
                        "List him under his kind. To change it, delete him and add him anew.");
            case INVALID_EMAIL_ADDRESS_FOR_RECIPIENT ->
                repair(
                        "A recipient's `email` is missing, is no address or has more than 100 characters.",
                        "Correct `email` of the recipient the message names.");
            case CANNOT_ASSIGN_TAB_TO_MANAGERROLE ->
                repair(
                        "Tabs are given to a recipient who does not sign, such as a carbon copy.",
                        "Move `tabs` to a signer, or list the recipient under `signers`.");
            case TAB_REFERS_TO_MISSING_DOCUMENT ->
                repair(
                        "A tab's `documentId` is that of no document in the envelope.",
                        "Use the `documentId` of one of `documents`; both are compared as texts.");
            case TAB_PAGENUMBER_IS_NOT_IN_DOCUMENT ->
                repair(
                        "A tab's `pageNumber` is beyond the last page of its document.",
                        "`expected` tells how many pages there are. A tab whose place may move is better placed by "
                                + "`anchorString`.");
            case TAB_OUT_OF_BOUNDS ->
                repair(
                        "A tab begins beyond the right or the lower edge of its page.",
                        "`xPosition` and `yPosition` count points (1/72 inch) from the upper left corner; `expected` tells "
                                + "how many the page has.");
            case TAB_DOES_NOT_EXIST ->
                repair(
                        "The recipient has no tab with this id.",
                        "Take the `tabId` from `GET …/recipients/{recipientId}/tabs`.");
            case ANCHOR_TAB_STRING_NOT_FOUND ->
                repair(
                        "The text of `anchorString` stands in no document.",
                        "Write it as it stands in the PDF: a scanned page has no text, and case counts with "
                                + "`anchorCaseSensitive`. Where the text may be absent, set `anchorIgnoreIfNotPresent` to "
                                + "`true`.");
            case DOCUMENT_DOES_NOT_EXIST ->
                repair(
                        "The envelope has no document with this id, or none at all to be combined.",
                        "`GET …/envelopes/{id}/documents` lists the ids; `combined`, `archive` and `certificate` work "
                                + "besides.");
            case DOCUMENT_LIMIT_EXCEEDED ->
                repair(
                        "A file is larger than the server takes, 25 MB unless it was told otherwise.",
                        "Send a smaller file, for example with its images scaled down, or start the server with "
                                + "`--max-document-mb` (up to 45).");
            case UNABLE_TO_CONVERT_DOCUMENT ->
                repair(
                        "A file is no PDF.",
                        "Save it as PDF and send that. Check that `documentBase64` is the file itself, encoded once.");
            case UNABLE_TO_LOAD_DOCUMENT ->
                repair(
                        "A PDF is damaged, or made so that it could be signed but never sealed.",
                        "Write the PDF anew with the program it came from, or print it to a new PDF.");
            case PDF_VALIDATION_FAILED ->
                repair(
                        "A PDF cannot be used: it has a password, no pages or too many, an XFA form, or takes too much to be "
                                + "read.",
                        "`fix` says what helps with this one, most often saving it without a password or printing it to a new "
                                + "PDF.");
            case CUSTOM_FIELD_DOES_NOT_EXIST ->
                repair(
                        "The envelope has no custom field with this `fieldId`.",
                        "`GET …/envelopes/{id}/custom_fields` lists them; `POST` there makes a new one.");
            case SHOP_DOES_NOT_EXIST ->
                repair(
                        "The account of the token has no shop of this name.",
                        "`GET /connectors/shopify/v1/shops` lists the shops of the account; `PUT …/shops/{shop}` registers one.");
            case SHOP_REGISTERED_ELSEWHERE ->
                repair(
                        "Another account of this server has registered the shop.",
                        "`DELETE …/shops/{shop}` with a token of that account, then register it again.");
            case SHOP_FORM_DOES_NOT_EXIST ->
                repair(
                        "The shop has no form with this key, or it was deleted.",
                        "`GET …/shops/{shop}/forms` lists the forms; `PUT …/shops/{shop}/forms/{key}` makes one.");
            case SHOP_PRIVACY_REQUEST_DOES_NOT_EXIST ->
                repair(
                        "Nobody asked about kept data under this id, or it concerned another shop.",
                        "`GET …/shops/{shop}/privacy-requests` lists what was asked.");
            case SHOP_SUBMISSION_DOES_NOT_EXIST ->
                repair(
                        "The shop has no submission with this id.",
                        "`GET …/shops/{shop}/submissions` lists them; ids belong to one shop.");
            case SHOP_SUBMISSION_STATE ->
                repair(
                        "The submission cannot be approved, rejected, retried or resolved as it is: what is written or rejected "
                                + "is over, only `held` ones are approved, only those in `conflict` resolved.",
                        "`GET …/submissions/{id}` tells its `status`; `expected` names those in which the call works.");
            case SIGNATURE_DOES_NOT_EXIST ->
                repair(
                        "The user keeps no signature with this id or name, or it was changed: each change gives it another id.",
                        "`fix` tells the new id of a signature that was changed. `GET …/users/{userId}/signatures` lists all; "
                                + "names stay the same until you change them.");
        };
    }

    private static ErrorRepair repair(String when, String how) {
        return new ErrorRepair(when, how);
    }
}
