package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.account.AccountSettings;
import dev.countersign.ceremony.IdChecks.Tried;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.IdCheckFailed;
import dev.countersign.envelope.EnvelopeEvent.IdCheckPassed;
import dev.countersign.envelope.EnvelopeEvent.IdCodeSent;
import dev.countersign.envelope.EnvelopeEvent.RecipientLocked;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Check;
import dev.countersign.job.FakeJobs;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate of the one-time code, from the button to the right digits or to the lock. */
class IdChecksTest {
    private static final String SESSION = "secret";

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays ways = new FakeWays();
    private final FakeDrafts drafts = new FakeDrafts();
    private final FakeOneTimeCodes codes = new FakeOneTimeCodes();
    private final FakeCodeSender sender = new FakeCodeSender();
    private final FakeJobs jobs = new FakeJobs();
    private final AccountRules rules = new AccountRules(_ -> AccountSettings.DEFAULT);
    private Instant now = T0;

    private final Ceremony ceremony =
            new Ceremony(ways, drafts, envelopes, envelopes, rules, TestDatabases.secrets(), ways, () -> now);
    private final IdChecks checks = new IdChecks(
            ways, codes, drafts, envelopes, rules, Ids.random(), TestDatabases.secrets(), jobs, ways, () -> now);
    private final SendCode send = new SendCode(codes, envelopes, TestDatabases.secrets(), sender, () -> now);

    private Envelope sent = envelopes.send(
            given().signer("annabel", 1).withIdCheck(Way.EMAIL).signer("bob", 2).draft());

    @Test
    void theRightCodeOpensTheGateAndIsRemembered() {
        enter();
        send();

        assertThat(checks.tryCode(visit(), sender.lastCode(), null)).isEqualTo(Tried.RIGHT);
        assertThat(visit().gate()).isEqualTo(Gate.CONSENT);
        assertThat(envelopes.facts(IdCodeSent.class))
                .containsExactly(new IdCodeSent("annabel", Way.EMAIL, "an•••@example.com"));
        assertThat(envelopes.facts(IdCheckPassed.class)).hasSize(1);
    }

    @Test
    void aCodeOpensOnce() {
        enter();
        send();
        var code = sender.lastCode();
        checks.tryCode(visit(), code, null);
        enter();

        assertThat(visit().gate()).isEqualTo(Gate.ID_CHECK);
        assertThat(checks.standing(visit()).sentTo()).isNull();
        assertThat(checks.tryCode(visit(), code, null)).isEqualTo(Tried.EXPIRED);
        assertThat(visit().recipient().progress().idCheck().failures()).isZero();
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        enter();
        send();

        now = now.plus(Duration.ofMinutes(10));
        assertThat(checks.tryCode(visit(), sender.lastCode(), null)).isEqualTo(Tried.EXPIRED);
        now = T0.plus(Duration.ofMinutes(10)).minusNanos(1000);
        assertThat(checks.tryCode(visit(), sender.lastCode(), null)).isEqualTo(Tried.RIGHT);
    }

    @Test
    void onlyTheLatestCodeCounts() {
        enter();
        send();
        var first = sender.lastCode();
        now = now.plusSeconds(30);
        send();

        assertThat(checks.tryCode(visit(), first, null))
                .isEqualTo(first.equals(sender.lastCode()) ? Tried.RIGHT : Tried.WRONG);
    }

    @Test
    void wrongCodesAreCountedAndLockOut() {
        enter();
        send();

        assertThat(checks.tryCode(visit(), wrong(), null)).isEqualTo(Tried.WRONG);
        assertThat(checks.attemptsLeft(visit())).isEqualTo(2);
        checks.tryCode(visit(), wrong(), null);
        checks.tryCode(visit(), wrong(), null);

        assertThat(visit().gate()).isEqualTo(Gate.LOCKED);
        assertThat(ceremony.lockedBy(visit())).isEqualTo(Check.ID_CHECK);
        assertThat(envelopes.facts(IdCheckFailed.class)).hasSize(3);
        assertThat(envelopes.facts(RecipientLocked.class))
                .containsExactly(new RecipientLocked("annabel", Check.ID_CHECK));
    }

    @Test
    void nothingIsRightOnceTheOtherPageLockedHimOut() {
        enter();
        send();
        var open = visit();
        for (var i = 0; i < 3; i++) {
            checks.tryCode(visit(), wrong(), null);
        }

        assertThat(checks.tryCode(open, sender.lastCode(), null)).isEqualTo(Tried.WRONG);
        assertThat(envelopes.facts(IdCheckFailed.class)).hasSize(3);
    }

    @Test
    void aResendLetsHimTryAgain() {
        enter();
        send();
        for (var i = 0; i < 3; i++) {
            checks.tryCode(visit(), wrong(), null);
        }
        envelopes.does("sam", sent, Envelope::resend);

        assertThat(visit().gate()).isEqualTo(Gate.ID_CHECK);
        assertThat(checks.tryCode(visit(), sender.lastCode(), null)).isEqualTo(Tried.RIGHT);
    }

    @Test
    void whatCannotBeACodeIsNotCounted() {
        enter();
        send();

        assertThat(checks.tryCode(visit(), "", null)).isEqualTo(Tried.NO_CODE);
        assertThat(checks.tryCode(visit(), "12345x", null)).isEqualTo(Tried.NO_CODE);
        assertThat(checks.attemptsLeft(visit())).isEqualTo(3);
    }

    @Test
    void aCodeIsSentAtMostEveryHalfMinuteAndFiveTimesAnHour() {
        enter();
        send();
        now = now.plusSeconds(29);
        assertThat(checks.send(visit(), 0, "en", null)).hasValue(Duration.ofSeconds(1));
        for (var i = 1; i < 5; i++) {
            now = T0.plusSeconds(60L * i);
            assertThat(checks.send(visit(), 0, "en", null)).isEmpty();
        }
        now = T0.plusSeconds(300);

        assertThat(checks.send(visit(), 0, "en", null)).hasValue(Duration.ofMinutes(55));
        assertThat(envelopes.facts(IdCodeSent.class)).hasSize(5);
        now = T0.plusSeconds(3600);
        enter(); // the old session has timed out
        assertThat(checks.send(visit(), 0, "en", null)).isEmpty();
    }

    @Test
    void anotherNumberNeedNotWaitButCountsAsWell() {
        sent = envelopes.send(given().signer("annabel", 1)
                .withIdCheck(Way.SMS, "+14155550100", "+4930555012")
                .draft());
        enter();
        assertThat(checks.send(visit(), 0, "en", null)).isEmpty();
        assertThat(checks.send(visit(), 1, "en", null)).isEmpty();
        assertThat(checks.send(visit(), 1, "en", null)).hasValue(Duration.ofSeconds(30));
        for (var i = 1; i < 4; i++) {
            now = T0.plusSeconds(60L * i);
            assertThat(checks.send(visit(), i % 2, "en", null)).isEmpty();
        }

        assertThat(checks.send(visit(), 0, "en", null)).hasValue(Duration.ofMinutes(57));
    }

    @Test
    void theNumberChosenGetsTheCodeInTheLanguageOfThePage() {
        sent = envelopes.send(given().signer("annabel", 1)
                .withIdCheck(Way.SMS, "+14155550100", "+4930555012")
                .draft());
        enter();

        assertThat(checks.standing(visit()).targets()).containsExactly("+14•••0100", "+49•••5012");
        checks.send(visit(), 1, "ar", null);
        runJobs();

        assertThat(sender.messages().getLast().to()).isEqualTo("+4930555012");
        assertThat(sender.messages().getLast().language()).isEqualTo("ar");
        assertThat(checks.standing(visit()).sentTo()).isEqualTo("+49•••5012");
    }

    @Test
    void aCodeOnItsWayToANumberThatWasReplacedOpensNothing() {
        sent = envelopes.send(given().signer("annabel", 1)
                .withIdCheck(Way.SMS, "+14155550100")
                .draft());
        enter();
        send();
        var other = new IdCheck(Way.SMS, List.of("+14155550199"));
        envelopes.does("sam", sent, e -> {
            var ann = e.recipient("annabel");
            return new Correcting(e).correctRecipient(ann.with(ann.arrangement().with(other)), false);
        });

        assertThat(checks.tryCode(visit(), sender.lastCode(), null)).isEqualTo(Tried.EXPIRED);
    }

    @Test
    void aCodeThatWasDeliveredIsNotKept() {
        enter();
        checks.send(visit(), 0, "en", null);
        assertThat(codes.all().getFirst().sealedCode()).isNotNull();
        runJobs();

        assertThat(codes.all().getFirst().sealedCode()).isNull();
        assertThat(codes.all().getFirst().hash()).doesNotContain(sender.lastCode());
    }

    @Test
    void aCodeIsSentAgainUntilItIsDeliveredOrWorthNothing() {
        enter();
        checks.send(visit(), 0, "en", null);
        sender.block(true);
        assertThatThrownBy(this::runJobs).hasMessageContaining("not now");
        assertThat(codes.all().getFirst().sealedCode()).isNotNull();

        now = now.plus(Duration.ofMinutes(10));
        send.run(codes.all().getFirst().id().toString());

        assertThat(codes.all().getFirst().sealedCode()).isNull();
        assertThat(sender.messages()).isEmpty();
    }

    @Test
    void aCodeForSomebodyWhoWasReplacedIsNotSent() {
        enter();
        checks.send(visit(), 0, "en", null);
        envelopes.does(
                "sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient("annabel"), "zoe"), false));
        runJobs();

        assertThat(sender.messages()).isEmpty();
    }

    @Test
    void whoIsReplacedMeanwhileHasNoCodeSent() {
        enter();
        var open = visit();
        envelopes.does(
                "sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient("annabel"), "zoe"), false));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> checks.send(open, 0, "en", null));
    }

    @Test
    void whoIsDoneIsCheckedWithoutATraceInTheEnvelope() {
        envelopes.does("annabel", sent, e -> e.sign("annabel", List.of(), null));
        enter();
        send();

        assertThat(checks.tryCode(visit(), wrong(), null)).isEqualTo(Tried.WRONG);
        assertThat(checks.attemptsLeft(visit())).isEqualTo(2);
        assertThat(checks.tryCode(visit(), sender.lastCode(), null)).isEqualTo(Tried.RIGHT);
        assertThat(visit().gate()).isEqualTo(Gate.READ_ONLY);
        assertThat(checks.attemptsLeft(visit())).isEqualTo(3);
        assertThat(envelopes.facts(IdCodeSent.class)).isEmpty();
        assertThat(envelopes.facts(IdCheckPassed.class)).isEmpty();
    }

    @Test
    void whoIsDoneIsShutOutForAnHour() {
        envelopes.does("annabel", sent, e -> e.sign("annabel", List.of(), null));
        enter();
        send();
        for (var i = 0; i < 3; i++) {
            checks.tryCode(visit(), wrong(), null);
        }
        assertThat(visit().gate()).isEqualTo(Gate.LOCKED);
        assertThat(ceremony.lockedBy(visit())).isEqualTo(Check.ID_CHECK);

        now = now.plus(Duration.ofHours(1)).plusSeconds(1);
        enter();
        assertThat(visit().gate()).isEqualTo(Gate.ID_CHECK);
    }

    private void enter() {
        var link = MailLink.to(sent.account(), sent.id(), sent.recipient("annabel"));
        ways.put(Session.ofMail(Digest.sha256(SESSION), link, "mail", now));
    }

    private Visit visit() {
        return ceremony.visit(SESSION).orElseThrow();
    }

    private void send() {
        assertThat(checks.send(visit(), 0, "en", null)).isEmpty();
        runJobs();
    }

    private void runJobs() {
        try {
            jobs.runDue(now, send);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six digits that are not the code. */
    private String wrong() {
        return sender.lastCode().equals("000000") ? "000001" : "000000";
    }
}
