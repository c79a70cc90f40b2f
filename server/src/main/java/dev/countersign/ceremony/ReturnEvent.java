package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Check;
import java.util.Locale;

/** Why a signer leaves the ceremony, as the return URL's {@code event} tells the application. */
public enum ReturnEvent {
    SIGNING_COMPLETE("onSigningComplete"),
    VIEWING_COMPLETE("onViewingComplete"),
    CANCEL("onCancel"),
    DECLINE("onDecline"),
    SESSION_TIMEOUT("onSessionTimeout"),
    TTL_EXPIRED("onTTLExpired"),
    ACCESS_CODE_FAILED("onAccessCodeFailed"),
    ID_CHECK_FAILED("onIdCheckFailed"),
    EXCEPTION("onException"),
    FAX_PENDING("onFaxPending");

    private final String clientUrl;

    ReturnEvent(String clientUrl) {
        this.clientUrl = clientUrl;
    }

    /** How he leaves who was locked out by a check. */
    public static ReturnEvent failed(Check check) {
        return switch (check) {
            case ACCESS_CODE -> ACCESS_CODE_FAILED;
            case ID_CHECK -> ID_CHECK_FAILED;
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member of the reference's {@code clientURLs} for this event. */
    public String clientUrl() {
        return clientUrl;
    }
}
