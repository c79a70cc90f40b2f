package dev.countersign.notify;

import java.util.Locale;

/** The mails we write; the words of each stand in the message bundle under its key. */
public enum MailKind {
    INVITATION,
    YOUR_TURN,
    AGAIN,
    COPY,
    COMPLETED,
    DECLINED,
    VOIDED,
    LOCKED_OUT,
    HELP_REQUESTED,
    REASSIGNED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** It asks its recipient to act, and so makes sense only while he can. */
    boolean invites() {
        return this == INVITATION || this == YOUR_TURN || this == AGAIN;
    }

    /** It tells the sender about a recipient. */
    boolean isNotice() {
        return this == LOCKED_OUT || this == HELP_REQUESTED || this == REASSIGNED;
    }

    /** It is sent under the sender's own subject. */
    boolean carriesSubjectAsIs() {
        return invites() || this == COPY;
    }
}
