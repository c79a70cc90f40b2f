package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_INVALID_STATUS;
import static dev.countersign.kernel.ErrorCode.TAB_DOES_NOT_EXIST;
import static dev.countersign.kernel.ErrorCode.UNKNOWN_ENVELOPE_RECIPIENT;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.AccessCodes;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a visitor does in the ceremony, gate by gate, up to finishing, pausing or declining. */
public final class Ceremony {
    /** No resend reaches who is done: wrong codes after signing shut him out for a while, not for good. */
    private static final Duration LATE_LOCK = Duration.ofHours(1);

    private final Sessions sessions;
    private final Drafts drafts;
    private final Envelopes envelopes;
    private final AccountRules rules;
    private final Secrets secrets;
    private final BusinessClock clock;

    public Ceremony(
            Sessions sessions,
            Drafts drafts,
            Envelopes envelopes,
            AccountRules rules,
            Secrets secrets,
            BusinessClock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.envelopes = envelopes;
        this.rules = rules;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The visit behind a session id, with the gate that is shut now. Empty where there is no such session. */
    public Optional<Visit> visit(String sessionId) {
        return sessions.find(Digest.sha256(sessionId)).map(this::visit);
    }

    private Visit visit(Session session) {
        var envelope = envelopes.find(session.account(), session.envelope());
        var now = clock.instant();
        if (session.outcome() == null && session.isIdle(now, rules.sessionTimeout(session.account()))) {
            return new Visit(session, envelope, Gate.TIMED_OUT);
        }
        var seen = session.shouldNote(now) ? save(session.seen(now)) : session;
        return new Visit(seen, envelope, gate(seen, envelope));
    }

    private Gate gate(Session session, Envelope envelope) {
        return Gate.of(envelope, session, lateFailures(session) >= rules.accessCodeAttempts(session.account()));
    }

    /** Tries an access code. A wrong one is counted, also when many are tried at once. */
    public Visit tryAccessCode(Visit visit, String code, @Nullable String ip) {
        require(visit, Gate.ACCESS_CODE);
        return visit.recipient().status().canAct() ? tryWhileActing(visit, code, ip) : tryLate(visit, code);
    }

    private Visit tryWhileActing(Visit visit, String code, @Nullable String ip) {
        var id = visit.session().recipientId();
        var attempts = rules.accessCodeAttempts(visit.session().account());
        var after = change(visit, ip, e -> {
            if (e.recipient(id).isLocked()) {
                return List.of();
            }
            return fits(e, id, code) ? e.passAccessCode(id) : e.failAccessCode(id, attempts);
        });
        var passed = !after.recipient(id).isLocked() && fits(after, id, code);
        return revisit(passed ? save(visit.session().passedCode()) : visit.session(), after);
    }

    private Visit tryLate(Visit visit, String code) {
        var session = visit.session();
        if (fits(visit.envelope(), session.recipientId(), code)) {
            drafts.forgetLateFailures(session.account(), session.envelope(), session.person());
            return revisit(save(session.passedCode()), visit.envelope());
        }
        var now = clock.instant();
        drafts.countLateFailure(session.account(), session.envelope(), session.person(), now, now.minus(LATE_LOCK));
        return revisit(session, visit.envelope());
    }

    private int lateFailures(Session session) {
        var since = clock.instant().minus(LATE_LOCK);
        return drafts.lateFailures(session.account(), session.envelope(), session.person(), since);
    }

    private boolean fits(Envelope envelope, String recipientId, String tried) {
        var sealed = envelope.recipient(recipientId).accessCode();
        return sealed == null || AccessCodes.matches(secrets, sealed, tried);
    }

    /** How many tries are left before the visitor is locked out. */
    public int attemptsLeft(Visit visit) {
        var session = visit.session();
        var failures = visit.recipient().progress().authentication().failures() + lateFailures(session);
        return Math.max(0, rules.accessCodeAttempts(session.account()) - failures);
    }

    public void askForHelp(Visit visit, @Nullable String ip) {
        require(visit, Gate.LOCKED);
        if (visit.recipient().isLocked()) {
            change(visit, ip, e -> e.requestHelp(visit.session().recipientId()));
        }
    }

    public Visit consent(Visit visit, String disclosure, @Nullable String ip) {
        require(visit, Gate.CONSENT);
        var hash = Digest.sha256(disclosure);
        return revisit(
                visit.session(),
                change(visit, ip, e -> e.acceptConsent(visit.session().recipientId(), hash)));
    }

    /** The documents are before the visitor; remembered once a session. */
    public Visit show(Visit visit, @Nullable String ip) {
        if (visit.session().viewed()) {
            return visit;
        }
        var after = change(visit, ip, e -> e.view(visit.session().recipientId()));
        return new Visit(save(visit.session().sawDocuments()), after, visit.gate());
    }

    public void saveValue(Visit visit, TabValue value) {
        require(visit, Gate.SIGN);
        requireOwnTab(visit, value.tabId());
        var s = visit.session();
        drafts.save(s.account(), s.envelope(), s.person(), value);
    }

    public void adopt(Visit visit, AdoptedSignature signature) {
        require(visit, Gate.SIGN);
        var s = visit.session();
        drafts.adopt(s.account(), s.envelope(), s.person(), signature);
    }

    public Optional<AdoptedSignature> adopted(Visit visit) {
        var s = visit.session();
        var finished = visit.recipient().progress().signature();
        return finished != null ? Optional.of(finished) : drafts.adopted(s.account(), s.envelope(), s.person());
    }

    /** The values kept so far. */
    public Map<UUID, String> drafts(Visit visit) {
        var s = visit.session();
        return drafts.values(s.account(), s.envelope(), s.person());
    }

    /** Signs with these values, completed by what was saved before and by what the server knows itself. */
    public Visit finish(Visit visit, Map<UUID, String> given, @Nullable String ip) {
        require(visit, Gate.SIGN);
        given.keySet().forEach(tab -> requireOwnTab(visit, tab));
        var s = visit.session();
        var all = new java.util.LinkedHashMap<>(drafts(visit));
        all.putAll(given);
        var today = clock.instant().atZone(rules.zone(s.account())).toLocalDate();
        var signature = adopted(visit).orElse(null);
        var after =
                change(visit, ip, e -> e.sign(s.recipientId(), Handed.in(e, s.recipientId(), all, today), signature));
        drafts.clear(s.account(), s.envelope(), s.person());
        return revisit(save(s.ended(ReturnEvent.SIGNING_COMPLETE)), after);
    }

    public Visit finishLater(Visit visit, @Nullable String ip) {
        require(visit, Gate.SIGN);
        var s = visit.session();
        var after = change(visit, ip, e -> e.pause(s.recipientId()));
        return revisit(save(s.ended(ReturnEvent.CANCEL)), after);
    }

    public Visit decline(Visit visit, String reason, @Nullable String ip) {
        require(visit, Gate.SIGN);
        var s = visit.session();
        var after = change(visit, ip, e -> e.decline(s.recipientId(), reason));
        return revisit(save(s.ended(ReturnEvent.DECLINE)), after);
    }

    /** Ends a visit that has nothing more to do, such as reading what is signed already. */
    public Visit leave(Visit visit, ReturnEvent how) {
        return revisit(save(visit.session().ended(how)), visit.envelope());
    }

    private Envelope change(Visit visit, @Nullable String ip, Function<Envelope, List<EnvelopeEvent>> verb) {
        var session = visit.session();
        return envelopes.change(session.account(), session.envelope(), visit.actor(ip), e -> {
            requireStillHe(session, e);
            return verb.apply(e);
        });
    }

    /** The sender may have put somebody else into the visitor's place since the page was loaded. */
    private static void requireStillHe(Session session, Envelope envelope) {
        if (!session.isOf(envelope.recipient(session.recipientId()))) {
            throw UNKNOWN_ENVELOPE_RECIPIENT.because();
        }
    }

    private Session save(Session session) {
        sessions.save(session);
        return session;
    }

    private Visit revisit(Session session, Envelope envelope) {
        return new Visit(session, envelope, gate(session, envelope));
    }

    private static void require(Visit visit, Gate gate) {
        if (visit.gate() != gate) {
            throw ENVELOPE_INVALID_STATUS
                    .because()
                    .with(Refusal.Detail.of("session", visit.gate().name(), gate.name())
                            .fix("Load the page again: it shows what can be done now."));
        }
    }

    private static void requireOwnTab(Visit visit, UUID tabId) {
        var own = visit.envelope().contents().tabsOf(visit.session().recipientId());
        if (own.stream().noneMatch(tab -> tab.id().equals(tabId))) {
            throw TAB_DOES_NOT_EXIST
                    .because(tabId)
                    .with(Refusal.Detail.of("tabs." + tabId, tabId.toString(), "a tab of this recipient"));
        }
    }
}
