package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.CarbonCopy;
import com.docusign.esign.model.Envelope;
import com.docusign.esign.model.EnvelopeDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The power goes at a random moment, again and again. What the server acknowledged must still be so afterwards, what all
 * have signed must complete, and no mail may be lost. {@code -Dcheck.full=true} makes many more rounds;
 * {@code -Dcrash.seed=N} repeats one.
 */
class CrashTest {
    private static final int ROUNDS = Boolean.getBoolean("check.full") ? 200 : 12;
    private static final long SEED = Long.getLong("crash.seed", 20260101);

    private final Path data = RunningServer.freshFolder();
    private final List<Story> stories = new ArrayList<>();

    /** What the server acknowledged of one envelope. */
    private static final class Story {
        final String subject;
        volatile String envelopeId = "";
        volatile String acknowledgedSubject = "";
        volatile boolean signed;

        Story(String subject) {
            this.subject = subject;
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws Exception {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            playUntilKilled(new Story("Crash round " + round), random.nextLong(20, 900));
        }
        try (var server = RunningServer.start(data)) {
            var sdk = Sdk.of(server.quickstart());
            for (var story : stories) {
                whatWasAcknowledgedIsStillSo(sdk, story);
            }
            everyMailIsThere(sdk);
        }
        theLogIsWhole();
    }

    private void theLogIsWhole() {
        var launcher = RunningServer.CHECKOUT.resolve("bin/countersign").toString();
        Tool.run(launcher, "verify", "--log", "--data", data.toString()).expectSuccess();
    }

    private void playUntilKilled(Story story, long millis) throws InterruptedException {
        stories.add(story);
        var server = RunningServer.start(data);
        var player = Thread.ofPlatform().start(() -> play(server, story));
        try {
            player.join(Duration.ofMillis(millis));
        } finally {
            server.kill();
        }
        player.join(Duration.ofSeconds(90));
        assertThat(player.isAlive()).as("the player stops with the server").isFalse();
    }

    // whatever fails here fails because the server was killed; the acknowledgements are what counts
    private static void play(RunningServer server, Story story) {
        try {
            var sdk = Sdk.of(server.quickstart());
            story.envelopeId = created(sdk, definition(story));
            story.acknowledgedSubject = story.subject;
            sdk.envelopes()
                    .update(
                            sdk.accountId(),
                            story.envelopeId,
                            new Envelope().emailSubject(story.subject + " corrected"));
            story.acknowledgedSubject = story.subject + " corrected";
            story.signed = sign(server, sdk, story.envelopeId) == 200;
        } catch (ApiException | RuntimeException | AssertionError e) {
            // the server is gone
        }
    }

    private static EnvelopeDefinition definition(Story story) {
        var definition = contract(annAlone()).emailSubject(story.subject);
        definition
                .getRecipients()
                .carbonCopies(List.of(new CarbonCopy()
                        .recipientId("2")
                        .routingOrder("2")
                        .name("Dora Dean")
                        .email("dora@example.com")));
        return definition;
    }

    private static int sign(RunningServer server, Sdk sdk, String envelopeId) throws ApiException {
        var wire = Wire.of(server.quickstart(), sdk);
        return PlainSigner.enter(wire, viewUrl(sdk, envelopeId, annAlone()))
                .agree()
                .adopt("Ann Archer", "AA")
                .finish(PlainSigner.everything(sdk, envelopeId, "1"))
                .status();
    }

    private static void whatWasAcknowledgedIsStillSo(Sdk sdk, Story story) throws ApiException {
        if (story.envelopeId.isEmpty()) {
            return;
        }
        var envelope = sdk.envelopes().getEnvelope(sdk.accountId(), story.envelopeId);
        assertThat(envelope.getEmailSubject())
                .as("acknowledged: %s", story.acknowledgedSubject)
                .isIn(story.acknowledgedSubject, story.subject + " corrected");
        var ann = sdk.envelopes()
                .listRecipients(sdk.accountId(), story.envelopeId)
                .getSigners()
                .getFirst();
        if (story.signed) {
            assertThat(ann.getStatus()).isEqualTo("completed");
        }
        if (ann.getStatus().equals("completed")) {
            Then.completes(sdk, story.envelopeId);
            new Sealed(sdk.envelopes().getDocument(sdk.accountId(), story.envelopeId, "1")).isValid();
        }
        assertThat(sdk.envelopes()
                        .listAuditEvents(sdk.accountId(), story.envelopeId)
                        .getAuditEvents())
                .isNotEmpty();
    }

    /** Each copy's mail is there; sent twice, it carries the same Message-ID, so that its reader sees it once. */
    private void everyMailIsThere(Sdk sdk) throws ApiException {
        var completed = new ArrayList<Story>();
        for (var story : stories) {
            if (!story.envelopeId.isEmpty()
                    && Then.statusOf(sdk, story.envelopeId).equals("completed")) {
                completed.add(story);
            }
        }
        for (var story : completed) {
            await("the mail about " + story.subject)
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(toDora(story)).isNotEmpty());
        }
        Outbox.of(data).mails().stream()
                .collect(Collectors.groupingBy(mail -> mail.header("Message-ID")))
                .forEach((id, copies) -> assertThat(copies.stream()
                                .map(mail -> mail.header("To") + mail.header("Subject"))
                                .distinct())
                        .as("mails with the Message-ID %s", id)
                        .hasSize(1));
    }

    private List<Outbox.Mail> toDora(Story story) {
        return Outbox.of(data).mails().stream()
                .filter(mail -> mail.isTo("dora@example.com"))
                .filter(mail -> (mail.header("Subject") + mail.raw()).contains(story.envelopeId)
                        || mail.header("Subject").contains(story.subject))
                .toList();
    }
}
