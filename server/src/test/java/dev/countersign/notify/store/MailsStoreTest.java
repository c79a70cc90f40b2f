package dev.countersign.notify.store;

import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.ceremony.SigningSessions;
import dev.countersign.ceremony.ViewTerms;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent.MailBounced;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.PublicAddress;
import dev.countersign.kernel.Settings;
import dev.countersign.kernel.WallClock;
import dev.countersign.notify.ComposeMail;
import dev.countersign.notify.MailDelayed;
import dev.countersign.notify.MailRefused;
import dev.countersign.notify.MailSender;
import dev.countersign.notify.OutgoingMail;
import dev.countersign.notify.QueueMails;
import dev.countersign.notify.SendMail;
import dev.countersign.notify.mail.JteMailPages;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.Database;
import dev.countersign.store.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a fact to a mail in the postbox, on every database. */
abstract class MailsStoreTest {
    @TempDir
    Path folder;

    private Database database;
    private QueueMails queue;
    private SendMail send;
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final List<String> due = new ArrayList<>();
    private final List<OutgoingMail> posted = new ArrayList<>();
    private Consumer<OutgoingMail> post = posted::add;
    private int merged;
    private int minted;
    private byte[] combined = "%PDF-sealed".getBytes();

    abstract Database open();

    @BeforeEach
    void wire() {
        database = open();
        var messages = new JooqMailMessages(database.db(), database.transactions(), new Turned());
        var sender = new MailSender(settings(folder), new PublicAddress());
        var composer =
                new ComposeMail(messages, sender, new Links(), new Files(), new JteMailPages(), WallClock.system());
        queue = new QueueMails(envelopes, messages, sender, new DueJobs(), Ids.random());
        send = new SendMail(
                messages, envelopes, composer, mail -> post.accept(mail), database.transactions(), WallClock.system());
        envelopes.followedBy(queue);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anInvitationCarriesTheSendersWordsAndALink() {
        envelopes.send(given().signer("ann", 1).draft());
        runJobs();

        var mail = posted.getFirst();
        assertThat(mail.subject()).isEqualTo("Sign this");
        assertThat(mail.to().address()).isEqualTo("ann@example.com");
        assertThat(mail.from().address()).isEqualTo("no-reply@sign.example");
        assertThat(mail.replyTo().address()).isEqualTo("sam@example.com");
        assertThat(mail.text()).contains("Sam Sender asks you to sign", "https://sign.example/signing/m/link-of-ann");
        assertThat(mail.html()).contains("href=\"https://sign.example/signing/m/link-of-ann\"");
        assertThat(mail.messageId()).endsWith("@sign.example>");
    }

    @Test
    void aHostIsAskedForHisDevice() {
        envelopes.send(given().inPerson("ina", 1).draft());
        runJobs();

        var mail = posted.getFirst();
        assertThat(mail.to().address()).isEqualTo("hal@example.com");
        assertThat(mail.text()).contains("Sam Sender asks you to host a signature", "ina signs", "/signing/m/");
    }

    @Test
    void whoGivesAOneTimeCodeGetsTheLinkAlone() {
        complete(given().signer("ann", 1).withIdCheck(Way.EMAIL).draft(), 1000, null);
        runJobs();

        assertThat(posted.getFirst().attachment()).isNull();
        assertThat(posted.getFirst().text()).contains("one-time code");
    }

    @Test
    void aMailIsSentOnceHoweverOftenItsJobRuns() {
        envelopes.send(given().signer("ann", 1).draft());
        runJobs();
        runJobs();

        assertThat(posted).hasSize(1);
    }

    @Test
    void aFactToldTwiceWritesOnce() {
        var sent = envelopes.send(given().signer("ann", 1).draft());
        envelopes.of(sent.account(), sent.id().value()).forEach(queue::follow);

        assertThat(due).hasSize(1);
    }

    @Test
    void aCrashAfterSendingSendsAgainUnderTheSameId() {
        post = mail -> {
            posted.add(mail);
            throw new IllegalStateException("crash");
        };
        envelopes.send(given().signer("ann", 1).draft());
        assertThatThrownBy(this::runJobs).hasMessage("crash");
        post = posted::add;
        runJobs();

        assertThat(posted)
                .hasSize(2)
                .extracting(OutgoingMail::messageId)
                .containsOnly(posted.getFirst().messageId());
    }

    @Test
    void aRefusedMailIsNotTriedAgainAndLeavesAFact() {
        post = _ -> {
            throw new MailRefused("550 no such user");
        };
        envelopes.send(given().signer("ann", 1).draft());
        runJobs();
        runJobs();

        assertThat(envelopes.facts(MailBounced.class))
                .containsExactly(new MailBounced("ann@example.com", "550 no such user"));
    }

    @Test
    void aDelayedMailIsTriedAgain() {
        post = _ -> {
            throw new MailDelayed("451 later", new RuntimeException());
        };
        envelopes.send(given().signer("ann", 1).draft());
        assertThatThrownBy(this::runJobs).isInstanceOf(MailDelayed.class);
        post = posted::add;
        runJobs();

        assertThat(posted).hasSize(1);
        assertThat(envelopes.facts(MailBounced.class)).isEmpty();
    }

    @Test
    void anInvitationThatLostItsSenseIsNotSent() {
        var sent = envelopes.send(given().signer("ann", 1).draft());
        envelopes.does("sam", sent, e -> e.voidIt("mistake"));
        runJobs();

        assertThat(posted).extracting(OutgoingMail::subject).containsOnly("Voided: Sign this");
    }

    @Test
    void theCompletedMailHasTheSealedFileAttachedUnlessItIsTooLarge() {
        complete();
        runJobs();
        assertThat(last().attachment().pdf()).isEqualTo(combined);

        combined = new byte[6 << 20];
        complete();
        runJobs();
        assertThat(last().attachment()).isNull();
        assertThat(last().text()).contains("too large");
    }

    @Test
    void documentsThatAreTooLargeAreNotEvenMerged() {
        complete(given().signer("ann", 1).draft(), 6 << 20, null);
        runJobs();

        assertThat(posted).isNotEmpty().allMatch(mail -> mail.attachment() == null);
        assertThat(merged).isZero();
    }

    @Test
    void documentsThatCannotBeMergedAreSentAsALink() {
        combined = new byte[0];
        complete();
        runJobs();

        assertThat(merged).isPositive();
        assertThat(posted.getFirst().attachment()).isNull();
        assertThat(posted.getFirst().text()).contains("/signing/m/");
    }

    @Test
    void whoHasAnAccessCodeGetsTheLinkAlone() {
        complete(given().signer("ann", 1).draft(), 1000, "sealed code");
        runJobs();

        assertThat(posted.getFirst().to().address()).isEqualTo("ann@example.com");
        assertThat(posted.getFirst().attachment()).isNull();
        assertThat(posted.getFirst().text()).contains("access code", "/signing/m/");
        assertThat(last().attachment()).isNotNull(); // the sender
    }

    @Test
    void eachTryOfAMailHoldsTheSameLink() {
        post = mail -> {
            posted.add(mail);
            throw new MailDelayed("451 later", new RuntimeException());
        };
        envelopes.send(given().signer("ann", 1).draft());
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(this::runJobs).isInstanceOf(MailDelayed.class);
        }

        assertThat(minted).isEqualTo(1);
        assertThat(posted).hasSize(3).extracting(OutgoingMail::text).containsOnly(last().text());
    }

    private void complete() {
        complete(given().signer("ann", 1).draft(), 1000, null);
    }

    private void complete(Envelope draft, long size, @Nullable String accessCode) {
        posted.clear();
        due.clear();
        var sent = envelopes.send(with(draft, size, accessCode));
        envelopes.does("ann", sent, e -> e.sign("ann", List.of(), signature("Ann")));
        due.clear();
        envelopes.change(sent.account(), sent.id(), Actor.system("sealing"), e -> e.complete(List.of()));
    }

    private static Envelope with(Envelope draft, long size, @Nullable String accessCode) {
        var contents = draft.contents();
        var documents = contents.documents().stream()
                .map(d -> new EnvelopeDocument(
                        d.id(),
                        d.guid(),
                        d.name(),
                        d.order(),
                        d.sha256(),
                        size,
                        d.pages(),
                        d.includeInDownload(),
                        d.rest()))
                .toList();
        var recipients = contents.recipients().stream()
                .map(r -> new Recipient(
                        r.type(),
                        r.id(),
                        r.guid(),
                        r.userId(),
                        r.name(),
                        r.email(),
                        r.routingOrder(),
                        r.clientUserId(),
                        accessCode,
                        r.note(),
                        r.arrangement(),
                        r.progress(),
                        r.rest()))
                .toList();
        return Envelope.draft(
                draft.account(),
                draft.id(),
                draft.sender(),
                contents.withDocuments(documents).withRecipients(recipients),
                Instant.EPOCH,
                null);
    }

    private OutgoingMail last() {
        return posted.getLast();
    }

    private void runJobs() {
        due.forEach(send::run);
    }

    private static Settings settings(Path data) {
        return new Settings(
                data,
                "127.0.0.1",
                0,
                0,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                1000,
                List.of());
    }

    private final class DueJobs implements Jobs {
        @Override
        public void soon(String name, String instance) {
            due.add(instance);
        }

        @Override
        public void at(String name, String instance, Instant when) {
            due.add(instance);
        }
    }

    /** Not secret, but not what it was either. */
    private static final class Turned implements Secrets {
        @Override
        public byte[] seal(String context, byte[] secret) {
            return new StringBuilder(new String(secret)).reverse().toString().getBytes();
        }

        @Override
        public byte[] open(String context, byte[] sealed) {
            return seal(context, sealed);
        }
    }

    private final class Links implements SigningSessions {
        @Override
        public String view(ViewTerms terms) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String mailLink(AccountId account, EnvelopeId envelope, String recipientId) {
            minted++;
            return "/signing/m/link-of-" + recipientId + (minted == 1 ? "" : "-" + minted);
        }
    }

    private final class Files implements SealedFiles {
        @Override
        public byte[] document(Envelope envelope, String documentId) {
            return combined;
        }

        @Override
        public byte[] combined(Envelope envelope, boolean withCertificate) {
            merged++;
            if (combined.length == 0) {
                throw new StackOverflowError();
            }
            return combined;
        }

        @Override
        public byte[] certificate(Envelope envelope) {
            return combined;
        }

        @Override
        public byte[] archive(Envelope envelope) {
            return combined;
        }
    }
}
