package dev.countersign.ceremony.desk;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.Contract;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Session;
import dev.countersign.ceremony.Visit;
import dev.countersign.document.InMemoryDocuments;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Extras;
import dev.countersign.sealing.SealedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenDocumentsTest {
    private static final byte[] ORIGINAL = Contract.pdf();

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final List<Envelope> stamped = new ArrayList<>();
    private final SeenDocuments seen = new SeenDocuments(documents, new RecordingFiles());
    private final String sha256 =
            documents.keep(ORIGINAL, "contract.pdf", "documents[0]").sha256();
    private final Envelope sent = given().document(sha256)
            .signer("ann", 1)
            .tab(TabType.TEXT, "ann", 120, 200)
            .signer("bob", 2)
            .tab(TabType.TEXT, "bob", 120, 300)
            .sent();
    private final Envelope signed = annSigns("1 Main Street");

    @Test
    void theFirstSignerReadsTheVeryOriginal() {
        assertThat(seen.bytes(visit(sent, "ann"), document())).isEqualTo(ORIGINAL);
        assertThat(SeenDocuments.version(visit(sent, "ann"), document())).isEqualTo(sha256);
    }

    @Test
    void whatOthersSignedStandsOnIt() {
        seen.bytes(visit(signed, "bob"), document());

        assertThat(stamped).containsExactly(signed);
        assertThat(version(signed)).startsWith(sha256 + ".");
        assertThat(version(annSigns("2 Side Street"))).isNotEqualTo(version(signed));
    }

    @Test
    void whatTheSenderConcealedLeavesNoTrace() {
        var tabs = signed.contents().tabs().stream()
                .map(SeenDocumentsTest::concealed)
                .toList();
        var concealed = did(sent, e -> new Correcting(e).putTabs(tabs));

        assertThat(version(concealed)).isEqualTo(sha256);
    }

    private String version(Envelope envelope) {
        return SeenDocuments.version(visit(envelope, "bob"), document());
    }

    private static Tab concealed(Tab tab) {
        return new Tab(
                tab.id(),
                tab.type(),
                tab.recipientId(),
                tab.documentId(),
                tab.page(),
                tab.x(),
                tab.y(),
                tab.width(),
                tab.height(),
                tab.label(),
                tab.tooltip(),
                "secret",
                null,
                tab.required(),
                true,
                tab.maxLength(),
                null,
                null,
                tab.scale(),
                tab.style(),
                null,
                new Extras(Map.of("concealValueOnDocument", "true")));
    }

    private Envelope annSigns(String address) {
        var tab = sent.contents().tabsOf("ann").getFirst();
        return did(sent, e -> e.sign("ann", List.of(new TabValue(tab.id(), address)), signature("Ann")));
    }

    private EnvelopeDocument document() {
        return sent.contents().documents().getFirst();
    }

    private static Visit visit(Envelope envelope, String recipient) {
        var session = new Session(
                "hash",
                envelope.account(),
                envelope.id(),
                recipient,
                "person",
                null,
                "mail",
                new Session.Steps(false, false, null, true),
                null,
                T0,
                T0);
        return new Visit(session, envelope, Gate.SIGN);
    }

    /** Remembers what it was asked to stamp. */
    private final class RecordingFiles implements SealedFiles {
        @Override
        public byte[] document(Envelope envelope, String documentId) {
            stamped.add(envelope);
            return new byte[] {1};
        }

        @Override
        public byte[] combined(Envelope envelope, boolean withCertificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] certificate(Envelope envelope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] archive(Envelope envelope) {
            throw new UnsupportedOperationException();
        }
    }
}
