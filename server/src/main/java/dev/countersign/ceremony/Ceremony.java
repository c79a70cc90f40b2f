package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.TAB_DOES_NOT_EXIST;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Handed;
import dev.countersign.envelope.recipient.AccessCodes;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Check;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.history.History;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a visitor does in the ceremony, gate by gate, up to finishing, pausing or declining. */
public final class Ceremony {
    private static final Duration DOWNLOAD_AFTER_END = Duration.ofMinutes(30);

    private final Sessions sessions;
    private final Drafts drafts;
    private final Envelopes envelopes;
    private final HelpCalls helpCalls;
    private final LateCodes lateCodes;
    private final Moves moves;
    private final AccountRules rules;
    private final Secrets secrets;
    private final Transactions transactions;
    private final BusinessClock clock;

    public Ceremony(
            Sessions sessions,
            Drafts drafts,
            Envelopes envelopes,
            History history,
            AccountRules rules,
            Secrets secrets,
            Transactions transactions,
            BusinessClock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.envelopes = envelopes;
        this.helpCalls = new HelpCalls(history);
        this.lateCodes = new LateCodes(drafts, rules, clock);
        this.moves = new Moves(envelopes, clock);
        this.rules = rules;
        this.secrets = secrets;
        this.transactions = transactions;
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
        var seen = session.outcome() == null && session.shouldNote(now) ? seen(session, now) : session;
        return new Visit(seen, envelope, gate(seen, envelope));
    }

    private Session seen(Session session, Instant now) {
        sessions.seen(session.hash(), now);
        return session.seen(now);
    }

    private Gate gate(Session session, Envelope envelope) {
        return BeingCorrected.or(
                Gate.of(envelope, session, lateCodes.lock(session)), session, envelope, clock.instant());
    }

    /** Tries an access code. A wrong one is counted, also when many are tried at once. */
    public Visit tryAccessCode(Visit visit, String code, @Nullable String ip) {
        require(visit, Gate.ACCESS_CODE);
        return visit.recipient().status().canAct()
                ? tryWhileActing(visit, code, ip)
                : transactions.write(() -> tryLate(whileLocked(visit, ip), code));
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
        return revisit(passed ? passedCode(visit.session()) : visit.session(), after);
    }

    private Session passedCode(Session session) {
        sessions.passedCode(session.hash());
        return session.passedCode();
    }

    /** The visit as it stands once the envelope's lock is ours, so that of many tries at once each is counted. */
    private Visit whileLocked(Visit visit, @Nullable String ip) {
        return revisit(visit.session(), change(visit, ip, _ -> List.of()));
    }

    private Visit tryLate(Visit visit, String code) {
        var session = visit.session();
        if (visit.gate() != Gate.ACCESS_CODE) {
            return visit; // locked out meanwhile: nothing is right any more
        }
        if (fits(visit.envelope(), session.recipientId(), code)) {
            forgetFailures(visit);
            return revisit(passedCode(session), visit.envelope());
        }
        lateCodes.failed(session);
        return revisit(session, visit.envelope());
    }

    /** Where a one-time code follows, the failures stay until that is right, too. */
    private void forgetFailures(Visit visit) {
        if (visit.recipient().arrangement().idCheck() == null) {
            lateCodes.passed(visit.session());
        }
    }

    private boolean fits(Envelope envelope, String recipientId, String tried) {
        var sealed = envelope.recipient(recipientId).accessCode();
        return sealed == null || AccessCodes.matches(secrets, sealed, tried);
    }

    /** How many tries are left before the visitor is locked out. */
    public int attemptsLeft(Visit visit) {
        var session = visit.session();
        var failures = visit.recipient().progress().authentication().failures() + lateCodes.failures(session);
        return Math.max(0, rules.accessCodeAttempts(session.account()) - failures);
    }

    /** Which check shut the visitor out. */
    public Check lockedBy(Visit visit) {
        var recipient = visit.recipient();
        if (recipient.isLocked()) {
            return recipient.progress().idCheck().locked() ? Check.ID_CHECK : Check.ACCESS_CODE;
        }
        var stillAtCode = recipient.accessCode() != null && !visit.session().codePassed();
        return recipient.arrangement().idCheck() == null || stillAtCode ? Check.ACCESS_CODE : Check.ID_CHECK;
    }

    /** Asks the sender once for each time the visitor was locked out: he asks a person, not a machine. */
    public void askForHelp(Visit visit, @Nullable String ip) {
        require(visit, Gate.LOCKED);
        var id = visit.session().recipientId();
        if (visit.recipient().isLocked()) {
            change(visit, ip, e -> helpCalls.hasAsked(e, id) ? List.of() : e.requestHelp(id));
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
        sessions.sawDocuments(visit.session().hash());
        return new Visit(visit.session().sawDocuments(), after, visit.gate());
    }

    public void saveValue(Visit visit, TabValue value) {
        require(visit, Gate.SIGN);
        requireOwnTab(visit, value.tabId());
        var s = visit.session();
        drafts.save(s.account(), s.envelope(), s.person(), value);
    }

    /** Refuses whoever cannot sign here now. Ask it before work that only a signer is worth. */
    public void requireSigning(Visit visit) {
        require(visit, Gate.SIGN);
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

    /**
     * Signs what was shown with these values, completed by what was saved before and by what the server knows itself. The
     * envelope and the end of the session are one change. Asked again because the answer was lost, it changes nothing.
     */
    public Visit finish(Visit visit, Shown shown, Map<UUID, String> given, @Nullable String ip) {
        if (visit.session().outcome() == ReturnEvent.SIGNING_COMPLETE) {
            return visit;
        }
        require(visit, Gate.SIGN);
        given.keySet().forEach(tab -> requireOwnTab(visit, tab));
        return end(visit, ReturnEvent.SIGNING_COMPLETE, () -> sign(visit, shown, given, ip));
    }

    private Envelope sign(Visit visit, Shown shown, Map<UUID, String> given, @Nullable String ip) {
        var s = visit.session();
        var all = new LinkedHashMap<>(drafts(visit));
        all.putAll(given);
        var today = clock.instant().atZone(rules.zone(s.account())).toLocalDate();
        var signature = adopted(visit);
        var after = change(visit, ip, e -> {
            shown.requireCurrent(e, signature);
            return e.sign(s.recipientId(), Handed.in(e, s.recipientId(), all, today), signature.orElse(null));
        });
        drafts.clear(s.account(), s.envelope(), s.person());
        return after;
    }

    /** Keeps what is filled in so far and ends the visit. */
    public Visit finishLater(Visit visit, Map<UUID, String> given, @Nullable String ip) {
        if (visit.session().outcome() == ReturnEvent.CANCEL) {
            return visit;
        }
        require(visit, Gate.SIGN);
        return end(visit, ReturnEvent.CANCEL, () -> {
            given.forEach((tab, value) -> saveValue(visit, new TabValue(tab, value)));
            return change(visit, ip, e -> e.pause(visit.session().recipientId()));
        });
    }

    public Visit decline(Visit visit, String reason, @Nullable String ip) {
        if (visit.session().outcome() == ReturnEvent.DECLINE) {
            return visit;
        }
        require(visit, Gate.SIGN);
        return end(
                visit,
                ReturnEvent.DECLINE,
                () -> change(visit, ip, e -> e.decline(visit.session().recipientId(), reason)));
    }

    /** Ends a visit that has nothing more to do, such as reading what is signed already. */
    public Visit leave(Visit visit, ReturnEvent how) {
        return end(visit, how, visit::envelope);
    }

    /** All or nothing: no envelope moves on while the session that moved it stays open. */
    Visit end(Visit visit, ReturnEvent how, Supplier<Envelope> lastStep) {
        var now = clock.instant();
        return transactions.write(() -> endedMeanwhile(visit, how).orElseGet(() -> {
            var after = lastStep.get();
            sessions.end(visit.session().hash(), how, now);
            return revisit(visit.session().ended(how, now), after);
        }));
    }

    /** The same step, asked for twice, may have waited behind itself. */
    private Optional<Visit> endedMeanwhile(Visit visit, ReturnEvent how) {
        return sessions.find(visit.session().hash())
                .filter(stored -> stored.outcome() == how)
                .map(stored -> revisit(stored, visit.envelope()));
    }

    /** Whether the visitor may take the documents with him: while he sees them, and for a while after he has signed. */
    public boolean mayDownload(Visit visit) {
        var session = visit.session();
        if (session.outcome() == null) {
            return visit.gate().showsDocuments();
        }
        return session.outcome() == ReturnEvent.SIGNING_COMPLETE
                && !session.isIdle(clock.instant(), DOWNLOAD_AFTER_END)
                && gate(session.before(), visit.envelope()).showsDocuments();
    }

    Envelope change(Visit visit, @Nullable String ip, Function<Envelope, List<EnvelopeEvent>> verb) {
        return moves.make(visit, visit.actor(ip), verb);
    }

    Visit revisit(Session session, Envelope envelope) {
        return new Visit(session, envelope, gate(session, envelope));
    }

    private static void require(Visit visit, Gate gate) {
        visit.require(gate);
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
