package dev.countersign.ceremony.store;

import static dev.countersign.envelope.GivenEnvelope.ACCOUNT;
import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.Correction;
import dev.countersign.ceremony.CorrectionTerms;
import dev.countersign.ceremony.CorrectionViews;
import dev.countersign.ceremony.Drafts;
import dev.countersign.ceremony.MailLink;
import dev.countersign.ceremony.OneTimeCode;
import dev.countersign.ceremony.OneTimeCodes;
import dev.countersign.ceremony.ReturnEvent;
import dev.countersign.ceremony.Session;
import dev.countersign.ceremony.Session.Steps;
import dev.countersign.ceremony.Sessions;
import dev.countersign.ceremony.Tokens;
import dev.countersign.ceremony.ViewTerms;
import dev.countersign.ceremony.ViewToken;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with tokens, sessions and drafts. */
abstract class CeremonyStoreTest {
    private static final EnvelopeId ENVELOPE = new EnvelopeId(UUID.randomUUID());
    private static final ViewTerms TERMS = new ViewTerms(
            ACCOUNT,
            ENVELOPE,
            "1",
            "person",
            "https://app.example/",
            Map.of("onDecline", "https://app.example/no"),
            List.of("https://app.example"),
            "none",
            "ar");

    Database database;
    Tokens tokens;
    Sessions sessions;
    Drafts drafts;
    OneTimeCodes codes;
    CorrectionViews corrections;

    @TempDir
    Path folder;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        tokens = new JooqTokens(database.db(), database.transactions());
        sessions = new JooqSessions(database.db(), database.transactions());
        drafts = new JooqDrafts(database.db(), database.transactions());
        codes = new JooqOneTimeCodes(database.db(), database.transactions());
        corrections = new JooqCorrectionViews(database.db(), database.transactions());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aSigningUrlIsFoundUnusedOnce() {
        tokens.putView("hash", TERMS, T0.plusSeconds(300));

        assertThat(tokens.redeem("hash", T0)).hasValue(new ViewToken(TERMS, T0.plusSeconds(300), false));
        assertThat(tokens.redeem("hash", T0)).hasValue(new ViewToken(TERMS, T0.plusSeconds(300), true));
        assertThat(tokens.redeem("other", T0)).isEmpty();
    }

    @Test
    void aMailLinkIsFoundAsOftenAsAsked() {
        var link = new MailLink(ACCOUNT, ENVELOPE, "1", "person", false);
        tokens.putMail("hash", link);

        assertThat(tokens.mail("hash")).hasValue(link);
        assertThat(tokens.mail("hash")).hasValue(link);
    }

    @Test
    void aSessionComesBackWithWhatChanged() {
        var fresh = new Session("hash", ACCOUNT, ENVELOPE, "1", "person", TERMS, null, Steps.NONE, null, T0, T0);
        sessions.put(fresh);
        assertThat(sessions.find("hash")).hasValue(fresh);

        sessions.handedOver("hash");
        sessions.passedCode("hash");
        sessions.passedIdCheck("hash", "check");
        sessions.seen("hash", T0.plusSeconds(5));
        sessions.sawDocuments("hash");
        sessions.end("hash", ReturnEvent.CANCEL, T0.plusSeconds(9));

        assertThat(sessions.find("hash"))
                .hasValue(new Session(
                        "hash",
                        ACCOUNT,
                        ENVELOPE,
                        "1",
                        "person",
                        TERMS,
                        null,
                        new Steps(true, true, "check", true),
                        ReturnEvent.CANCEL,
                        T0,
                        T0.plusSeconds(9)));
    }

    @Test
    void nothingChangesASessionThatHasEnded() {
        sessions.put(new Session("hash", ACCOUNT, ENVELOPE, "1", "person", TERMS, null, Steps.NONE, null, T0, T0));
        sessions.end("hash", ReturnEvent.SIGNING_COMPLETE, T0.plusSeconds(9));
        var ended = sessions.find("hash");

        sessions.seen("hash", T0.plusSeconds(99));
        sessions.passedCode("hash");
        sessions.end("hash", ReturnEvent.CANCEL, T0.plusSeconds(99));

        assertThat(sessions.find("hash")).isEqualTo(ended);
    }

    @Test
    void draftsKeepTheLastValueUntilCleared() {
        var tab = UUID.randomUUID();
        drafts.save(ACCOUNT, ENVELOPE, "1", new TabValue(tab, "a"));
        drafts.save(ACCOUNT, ENVELOPE, "1", new TabValue(tab, "b"));

        assertThat(drafts.values(ACCOUNT, ENVELOPE, "1")).isEqualTo(Map.of(tab, "b"));
        assertThat(drafts.values(ACCOUNT, ENVELOPE, "2")).isEmpty();
        assertThat(drafts.values(new AccountId(UUID.randomUUID()), ENVELOPE, "1"))
                .isEmpty();
        drafts.clear(ACCOUNT, ENVELOPE, "1");
        assertThat(drafts.values(ACCOUNT, ENVELOPE, "1")).isEmpty();
    }

    @Test
    void theAdoptedSignatureIsKept() {
        var signature = signature("Ann");
        drafts.adopt(ACCOUNT, ENVELOPE, "1", signature);

        assertThat(drafts.adopted(ACCOUNT, ENVELOPE, "1")).hasValue(signature);
        assertThat(drafts.adopted(ACCOUNT, ENVELOPE, "2")).isEmpty();
    }

    @Test
    void wrongCodesAfterSigningAreCounted() {
        assertThat(drafts.lateFailures(ACCOUNT, ENVELOPE, "1", T0)).isZero();
        drafts.countLateFailure(ACCOUNT, ENVELOPE, "1", T0, T0);
        drafts.countLateFailure(ACCOUNT, ENVELOPE, "1", T0.plusSeconds(9), T0);

        assertThat(drafts.lateFailures(ACCOUNT, ENVELOPE, "1", T0.plusSeconds(9)))
                .isEqualTo(2);
    }

    @Test
    void wrongCodesAfterSigningAreForgottenInTimeAndOnSuccess() {
        drafts.countLateFailure(ACCOUNT, ENVELOPE, "1", T0, T0);
        drafts.countLateFailure(ACCOUNT, ENVELOPE, "1", T0, T0);

        assertThat(drafts.lateFailures(ACCOUNT, ENVELOPE, "1", T0.plusSeconds(1)))
                .isZero();
        drafts.countLateFailure(ACCOUNT, ENVELOPE, "1", T0.plusSeconds(2), T0.plusSeconds(1));
        assertThat(drafts.lateFailures(ACCOUNT, ENVELOPE, "1", T0)).isEqualTo(1);
        drafts.forgetLateFailures(ACCOUNT, ENVELOPE, "1");
        assertThat(drafts.lateFailures(ACCOUNT, ENVELOPE, "1", T0)).isZero();
    }

    @Test
    void aOneTimeCodeComesBackUntilItIsDeliveredAndUsedOnce() {
        var code = code("person", 0);
        codes.add(code, T0);
        assertThat(codes.find(code.id())).hasValue(code);

        codes.delivered(code.id());
        assertThat(codes.find(code.id()))
                .hasValueSatisfying(c -> assertThat(c.sealedCode()).isNull());

        assertThat(codes.use(code.id(), T0.plusSeconds(60))).isTrue();
        assertThat(codes.use(code.id(), T0.plusSeconds(61))).isFalse();
        assertThat(codes.find(code.id()))
                .hasValueSatisfying(c -> assertThat(c.usedAt()).isEqualTo(T0.plusSeconds(60)));
    }

    @Test
    void oneTimeCodesAreFoundByPersonTheLatestFirst() {
        var first = code("person", 0);
        var second = code("person", 40);
        codes.add(first, T0);
        codes.add(second, T0);
        codes.add(code("another", 50), T0);

        assertThat(codes.sentTo(ACCOUNT, ENVELOPE, "person", T0)).containsExactly(second, first);
        assertThat(codes.sentTo(ACCOUNT, ENVELOPE, "person", T0.plusSeconds(1))).containsExactly(second);
        assertThat(codes.sentTo(new AccountId(UUID.randomUUID()), ENVELOPE, "person", T0))
                .isEmpty();
    }

    @Test
    void oldOneTimeCodesAreForgottenWithTheNext() {
        codes.add(code("person", 0), T0);
        codes.add(code("another", 0), T0);
        var next = code("person", 4000);
        codes.add(next, T0.plusSeconds(400));

        assertThat(codes.sentTo(ACCOUNT, ENVELOPE, "person", T0)).containsExactly(next);
        assertThat(codes.sentTo(ACCOUNT, ENVELOPE, "another", T0)).hasSize(1);
    }

    private static OneTimeCode code(String person, int seconds) {
        var at = T0.plusSeconds(seconds);
        return new OneTimeCode(
                UUID.randomUUID(),
                ACCOUNT,
                ENVELOPE,
                "1",
                person,
                Way.SMS,
                "+14155550100",
                "hash",
                "key",
                "sealed",
                "ar",
                at,
                at.plusSeconds(600),
                null);
    }

    @Test
    void aCorrectionIsOpenedOnceAndEndsOnce() {
        var terms = new CorrectionTerms(
                ACCOUNT,
                ENVELOPE,
                "lock",
                new Actor(Actor.Kind.API, "sam", "Sam", "sam@example.com", null),
                "https://app.example/");
        corrections.put("view", terms, T0);

        assertThat(corrections.open("view", "page")).hasValue(new Correction("view", terms, T0, false, null));
        assertThat(corrections.open("view", "other")).get().matches(Correction::opened);
        assertThat(corrections.ofPage("other")).isEmpty();
        assertThat(corrections.of(ACCOUNT, ENVELOPE)).hasSize(1);
        corrections.end("view", Correction.Ending.SAVED);
        corrections.end("view", Correction.Ending.REVOKED);
        assertThat(corrections.ofPage("page"))
                .hasValue(new Correction("view", terms, T0, true, Correction.Ending.SAVED));
        assertThat(corrections.of(ACCOUNT, ENVELOPE)).isEmpty();
    }
}
