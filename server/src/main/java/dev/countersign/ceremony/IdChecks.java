package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.Identification;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The gate of the one-time code. Sending and trying hold the envelope's lock, so that nothing is counted short when
 * much comes at once, on whatever nodes.
 */
public final class IdChecks {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final OneTimeCodes sent;
    private final Moves moves;
    private final LateCodes late;
    private final AccountRules rules;
    private final Codes codes;
    private final Ids ids;
    private final Jobs jobs;
    private final Transactions transactions;
    private final BusinessClock clock;

    public IdChecks(
            Sessions sessions,
            OneTimeCodes sent,
            Drafts drafts,
            Envelopes envelopes,
            AccountRules rules,
            Ids ids,
            Secrets secrets,
            Jobs jobs,
            Transactions transactions,
            BusinessClock clock) {
        this.sessions = sessions;
        this.sent = sent;
        this.moves = new Moves(envelopes, clock);
        this.late = new LateCodes(drafts, rules, clock);
        this.rules = rules;
        this.codes = new Codes(secrets);
        this.ids = ids;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the page of the gate can say.
     *
     * @param targets where a code may go, masked
     * @param sentTo where the code went that would open now, masked; null where there is none
     */
    public record Standing(
            Way way, List<String> targets, @Nullable String sentTo) {}

    public Standing standing(Visit visit) {
        var check = check(visit.recipient());
        var targets = targets(visit.recipient()).stream()
                .map(to -> Masked.of(check.way(), to))
                .toList();
        var to = good(visit.recipient(), visit.session())
                .map(code -> Masked.of(code.way(), code.target()))
                .orElse(null);
        return new Standing(check.way(), targets, to);
    }

    /** How many tries are left before the visitor is locked out. */
    public int attemptsLeft(Visit visit) {
        var failures = visit.recipient().progress().idCheck().failures() + late.failures(visit.session());
        return Math.max(0, attempts(visit) - failures);
    }

    private int attempts(Visit visit) {
        return rules.accessCodeAttempts(visit.session().account());
    }

    /**
     * Has a code sent to the target of this number in {@link Standing#targets}.
     *
     * @return how long to wait before one can be sent; empty when it is on its way
     */
    public Optional<Duration> send(Visit visit, int choice, String language, @Nullable String ip) {
        visit.require(Gate.ID_CHECK);
        return transactions.write(() -> {
            var current = locked(visit, ip);
            current.require(Gate.ID_CHECK);
            var target = target(current, choice);
            var wait = SendPace.wait(sentLately(current.session()), target, clock.instant());
            if (wait.isEmpty()) {
                send(current, target, language, ip);
            }
            return wait;
        });
    }

    private void send(Visit visit, String target, String language, @Nullable String ip) {
        var way = check(visit.recipient()).way();
        var code = fresh(visit.session(), way, target, language);
        sent.add(code, code.sentAt().minus(SendPace.WINDOW));
        jobs.soon(SendCode.NAME, code.id().toString());
        note(visit, ip, e -> new Identification(e).send(code.recipientId(), way, Masked.of(way, target)));
    }

    private OneTimeCode fresh(Session session, Way way, String target, String language) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = codes.make(ids, session.person());
        return new OneTimeCode(
                ids.guid(),
                session.account(),
                session.envelope(),
                session.recipientId(),
                session.person(),
                way,
                target,
                made.hash(),
                made.hashKey(),
                made.sealedCode(),
                language,
                now,
                now.plus(LIFE),
                null);
    }

    private static String target(Visit visit, int choice) {
        var targets = targets(visit.recipient());
        return targets.get(Math.clamp(choice, 0, targets.size() - 1));
    }

    /** How a try ended. */
    public enum Tried {
        RIGHT,
        WRONG,
        /** No six digits: nobody has tried anything yet. */
        NO_CODE,
        /** There is no code any more that would be right. */
        EXPIRED
    }

    /** Tries a code. A wrong one is counted, also when many are tried at once. */
    public Tried tryCode(Visit visit, String text, @Nullable String ip) {
        visit.require(Gate.ID_CHECK);
        var typed = Codes.typed(text);
        return typed.isEmpty() ? Tried.NO_CODE : transactions.write(() -> tried(locked(visit, ip), typed, ip));
    }

    private Tried tried(Visit visit, String typed, @Nullable String ip) {
        if (visit.gate() != Gate.ID_CHECK) {
            return Tried.WRONG; // locked out meanwhile: nothing is right any more
        }
        var good = good(visit.recipient(), visit.session());
        if (good.isEmpty()) {
            return Tried.EXPIRED;
        }
        if (codes.fits(good.get(), typed) && sent.use(good.get().id(), clock.instant())) {
            pass(visit, ip);
            return Tried.RIGHT;
        }
        fail(visit, ip);
        return Tried.WRONG;
    }

    private void pass(Visit visit, @Nullable String ip) {
        var session = visit.session();
        var check = check(visit.recipient());
        note(visit, ip, e -> new Identification(e).pass(session.recipientId(), check.way()));
        late.passed(session);
        sessions.passedIdCheck(session.hash(), check.key());
    }

    private void fail(Visit visit, @Nullable String ip) {
        if (visit.recipient().status().canAct()) {
            note(visit, ip, e -> new Identification(e).fail(visit.session().recipientId(), attempts(visit)));
        } else {
            late.failed(visit.session());
        }
    }

    /** What those do who are done already leaves no trace in the envelope. */
    private void note(Visit visit, @Nullable String ip, Function<Envelope, List<EnvelopeEvent>> verb) {
        if (visit.recipient().status().canAct()) {
            moves.make(visit, visit.actor(ip), verb);
        }
    }

    /** The visit as it stands once the envelope's lock is ours. */
    private Visit locked(Visit visit, @Nullable String ip) {
        var envelope = moves.make(visit, visit.actor(ip), _ -> List.of());
        var session = visit.session();
        return new Visit(session, envelope, Gate.of(envelope, session, late.lock(session)));
    }

    /** The latest code, as long as it opens: it is neither used nor too old, and goes where codes go today. */
    private Optional<OneTimeCode> good(Recipient recipient, Session session) {
        var targets = targets(recipient);
        return sentLately(session).stream()
                .findFirst()
                .filter(code -> code.isGoodAt(clock.instant()) && targets.contains(code.target()));
    }

    private List<OneTimeCode> sentLately(Session session) {
        var since = clock.instant().minus(SendPace.WINDOW);
        return sent.sentTo(session.account(), session.envelope(), session.person(), since);
    }

    private static List<String> targets(Recipient recipient) {
        return check(recipient).targets(recipient.email());
    }

    private static IdCheck check(Recipient recipient) {
        return Objects.requireNonNull(recipient.arrangement().idCheck(), "the gate of a check stands where one is");
    }
}
