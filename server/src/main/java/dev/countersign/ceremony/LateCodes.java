package dev.countersign.ceremony;

import dev.countersign.kernel.BusinessClock;
import java.time.Duration;

/**
 * Wrong codes of those who are done already, access codes and one-time codes together. No resend reaches them, so wrong
 * codes shut them out for a while, not for good.
 */
final class LateCodes {
    private static final Duration LOCK = Duration.ofHours(1);

    private final Drafts drafts;
    private final AccountRules rules;
    private final BusinessClock clock;

    LateCodes(Drafts drafts, AccountRules rules, BusinessClock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Too many of them were wrong lately. */
    boolean lock(Session session) {
        return failures(session) >= rules.accessCodeAttempts(session.account());
    }

    int failures(Session session) {
        var since = clock.instant().minus(LOCK);
        return drafts.lateFailures(session.account(), session.envelope(), session.person(), since);
    }

    void failed(Session session) {
        var now = clock.instant();
        drafts.countLateFailure(session.account(), session.envelope(), session.person(), now, now.minus(LOCK));
    }

    void passed(Session session) {
        drafts.forgetLateFailures(session.account(), session.envelope(), session.person());
    }
}
