package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static Path folderLikeThatOf(RunningServer node) throws IOException {
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
