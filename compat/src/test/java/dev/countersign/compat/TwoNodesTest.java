package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.embedded;
import static dev.countersign.compat.Given.viewUrl;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.RecipientSMSAuthentication;
import com.docusign.esign.model.RecipientSignatureProvider;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import dev.countersign.compat.Wire.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers on one PostgreSQL, as behind a load balancer: each call may reach either of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private final EmbeddedPostgres postgres;
    private final RunningServer first;
    private final RunningServer second;
    private final Sdk atFirst;
    private final Sdk atSecond;

    TwoNodesTest() throws IOException {
        postgres = EmbeddedPostgres.start();
        first = RunningServer.start(RunningServer.freshFolder(), "--database-url", database());
        second = RunningServer.start(folderLikeThatOf(first), "--database-url", database());
        atFirst = Sdk.of(first.quickstart());
        atSecond = Sdk.of(second.quickstart());
    }

    @AfterAll
    void stop() throws IOException {
        try (postgres;
                first;
                second) {
            assertThat(first.isAlive() && second.isAlive()).isTrue();
        }
    }

    private String database() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** What an operator carries over to a further node: the master key. The quickstart is for the tests. */
    static Path folderLikeThatOf(RunningServer node) throws IOException {
        var folder = RunningServer.freshFolder();
        Files.createDirectory(folder.resolve("keys"));
        for (var file : new String[] {"keys/master.key", "quickstart.json", "quickstart-private-key.pem"}) {
            Files.copy(node.data().resolve(file), folder.resolve(file));
        }
        return folder;
    }

    @Test
    void aTokenOfOneIsGoodAtTheOther() {
        var wire = Wire.of(second.quickstart(), atFirst);
        assertThat(wire.get(wire.account("")).status()).isEqualTo(200);
    }

    @Test
    void aSignerMayWanderBetweenThem() throws ApiException {
        var envelopeId = created(atFirst, contract(annAlone()));
        var url = viewUrl(atFirst, envelopeId, annAlone());
        var values = PlainSigner.everything(atSecond, envelopeId, "1");
        var signer = PlainSigner.enter(wireAt(second), at(second, url));

        movedTo(first, signer).agree();
        movedTo(second, signer).adopt("Ann Archer", "AA");
        var finished = movedTo(first, signer).finish(values);

        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
        Then.completes(atSecond, envelopeId);
        new Sealed(atSecond.envelopes().getDocument(atSecond.accountId(), envelopeId, "1")).isValid();
    }

    @Test
    void aViewUrlOpensOnceWhicheverIsAsked() throws ApiException {
        var envelopeId = created(atFirst, contract(annAlone()));
        var url = viewUrl(atSecond, envelopeId, annAlone());
        PlainSigner.enter(wireAt(first), at(first, url));
        var again = wireAt(second).anonymous().get(at(second, url));
        assertThat(PlainSigner.location(url, again)).contains("event=ttl_expired");
    }

    @Test
    void wrongCodesCountTogetherAndAnUnlockAtOneOpensTheOther() throws ApiException {
        var signer = annAlone().accessCode("Blue7");
        var envelopeId = created(atFirst, contract(signer));
        var visitor = PlainSigner.enter(wireAt(second), at(second, viewUrl(atFirst, envelopeId, signer)));
        movedTo(first, visitor).code("one");
        movedTo(second, visitor).code("two");
        movedTo(first, visitor).code("three");
        Then.refused(() -> viewUrl(atSecond, envelopeId, signer), "ACTIVATION_FAILED");

        var unlock = wireAt(second);
        assertThat(unlock.post(unlock.account("/envelopes/" + envelopeId + "/recipients/1/unlock"), "")
                        .status())
                .isEqualTo(200);
        var again = PlainSigner.enter(wireAt(first), at(first, viewUrl(atSecond, envelopeId, signer)));
        assertThat(again.code("Blue7").status()).isEqualTo(303);
    }

    @Test
    void oneTimeCodesAreSentOnceAndWrongOnesCountTogether() throws Exception {
        var signer = annAlone()
                .requireIdLookup("true")
                .idCheckConfigurationName("SMS Auth $")
                .smsAuthentication(new RecipientSMSAuthentication().senderProvidedNumbers(List.of("+14155550109")));
        var envelopeId = created(atFirst, contract(signer));
        var visitor = PlainSigner.enter(wireAt(second), at(second, viewUrl(atFirst, envelopeId, signer)));

        atOnce(visitor, PlainSigner::askForCode);
        assertThat(facts(envelopeId, "Sent One-Time Code")).isEqualTo(1);
        atOnce(visitor, at -> at.giveCode("000000"));
        assertThat(facts(envelopeId, "One-Time Code Failed")).isEqualTo(3);
        Then.refused(() -> viewUrl(atSecond, envelopeId, signer), "ACTIVATION_FAILED");
    }

    /** Ten times at each node. */
    private void atOnce(PlainSigner visitor, Function<PlainSigner, Answer> act) throws Exception {
        var acts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var moved = movedTo(i % 2 == 0 ? first : second, visitor);
            acts.add(() -> act.apply(moved).status());
        }
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var done : pool.invokeAll(acts)) {
                assertThat(done.get()).isIn(200, 303, 400);
            }
        }
    }

    private long facts(String envelopeId, String action) {
        var wire = wireAt(first);
        return wire.get(wire.account("/envelopes/" + envelopeId + "/audit_events")).json().findValues("value").stream()
                .filter(value -> value.asText().equals(action))
                .count();
    }

    @Test
    void aHundredFinishesAndUnlocksAtOnceLoseNothing() throws Exception {
        var signers = new ArrayList<Signer>();
        for (var i = 1; i <= 50; i++) {
            signers.add(embedded(String.valueOf(i), "Signer " + i, "signer" + i + "@example.com", "c" + i)
                    .routingOrder("1")
                    .accessCode("Blue7")
                    .tabs(new Tabs().signHereTabs(List.of(Given.at(1, 10 * i, 10 * i)))));
        }
        var envelopeId = created(atFirst, contract(signers.toArray(new Signer[0])));
        var acts = new ArrayList<Callable<Integer>>();
        for (var signer : signers) {
            var odd = acts.size() % 4 == 0;
            var node = odd ? first : second;
            var url = viewUrl(odd ? atFirst : atSecond, envelopeId, signer);
            var visitor = PlainSigner.enter(wireAt(node), at(node, url));
            assertThat(visitor.code("Blue7").status()).isEqualTo(303);
            visitor.agree().adopt(signer.getName(), "S");
            var values = PlainSigner.everything(atFirst, envelopeId, signer.getRecipientId());
            acts.add(() -> visitor.finish(values).status());
            var other = wireAt(odd ? second : first);
            var unlock =
                    other.account("/envelopes/" + envelopeId + "/recipients/" + signer.getRecipientId() + "/unlock");
            acts.add(() -> other.post(unlock, "").status());
        }
        var finished = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(acts)) {
                finished += done.get() == 200 ? 1 : 0;
            }
        }
        // an unlock that comes after the signature is refused, a signature never
        assertThat(finished).isBetween(50, 100);
        Then.completes(atSecond, envelopeId);
        assertThat(atFirst.envelopes()
                        .listRecipients(atFirst.accountId(), envelopeId)
                        .getSigners())
                .hasSize(50)
                .allSatisfy(signer -> assertThat(signer.getStatus()).isEqualTo("completed"));
    }

    @Test
    void whicheverNodeComesFirstSignsAutomaticallyAndOnlyOnce() throws Exception {
        try (var chromium = new Chromium()) {
            new Authorities(second.quickstart(), atSecond, wireAt(second)).give(chromium);
        }
        var user = new Signer()
                .recipientId("1")
                .name(first.quickstart().userName())
                .email(first.quickstart().email())
                .recipientSignatureProviders(
                        List.of(new RecipientSignatureProvider().signatureProviderName("Countersign.AutoSign")))
                .tabs(new Tabs().signHereTabs(List.of(Given.at(1, 100, 100))));
        var ids = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            ids.add(created(i % 2 == 0 ? atFirst : atSecond, contract(user)));
        }
        for (var id : ids) {
            Then.completes(atSecond, id);
            var trail = wireAt(first).get(wireAt(first).account("/envelopes/" + id + "/audit_events"));
            assertThat(trail.json().findValuesAsText("value"))
                    .containsOnlyOnce("Signed Automatically")
                    .doesNotContain("Automatic Signature Halted");
        }
    }

    @Test
    void aCharacterThatPostgresTakesForNoneIsNobodysKey() {
        var asked = wireAt(first).anonymous().get("/oauth/auth?response_type=code&scope=signature&client_id=a%00b");
        assertThat(asked.status()).isEqualTo(400);
        var token = wireAt(first)
                .anonymous()
                .postForm("/oauth/token", Map.of("grant_type", "authorization_code", "client_id", "a\0b", "code", "c"));
        assertThat(token.status()).as(token.text()).isBetween(400, 401);
    }

    @Test
    void aNodeWithAnotherMasterKeySaysSoAndEnds() throws Exception {
        var third = RunningServer.launch(RunningServer.freshFolder(), "--database-url", database());
        var said = new String(third.getInputStream().readAllBytes());
        assertThat(third.waitFor(60, SECONDS)).isTrue();
        assertThat(third.exitValue()).as(said).isEqualTo(1);
        assertThat(said).contains("master key");
    }

    private Wire wireAt(RunningServer node) {
        return Wire.of(node.quickstart(), atFirst);
    }

    private PlainSigner movedTo(RunningServer node, PlainSigner signer) {
        return new PlainSigner(wireAt(node).anonymous(), at(node, signer.session()));
    }

    private static String at(RunningServer node, String url) {
        return url.replaceFirst("^https://[^/]+", node.quickstart().httpsUrl());
    }
}
