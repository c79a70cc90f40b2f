package dev.countersign.ceremony;

import dev.countersign.kernel.BusinessClock;
import java.time.Duration;

/**
 * Wrong access codes of those who are done already. No resend reaches them, so wrong codes shut them out for a while,
 * not for good.
 */
final class LateCodes {
    private static final Duration LOCK = Duration.ofHours(1);

    private final Drafts drafts;
    private final BusinessClock clock;

    LateCodes(Drafts drafts, BusinessClock clock) {
        this.drafts = drafts;
        this.clock = clock;
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
