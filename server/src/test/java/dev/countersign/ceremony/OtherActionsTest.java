package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.account.UserIds;
import dev.countersign.ceremony.Assigning.To;
import dev.countersign.document.Documents;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent.SignedOnPaper;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.PageSize;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing on paper, and giving one's place to another, from the signing page. */
class OtherActionsTest {
    private static final To ZOE = new To("Zoe Zander", " zoe@example.com ", "On leave");

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays ways = new FakeWays();
    private final FakeDrafts drafts = new FakeDrafts();
    private final Entrance entrance = new Entrance(ways, ways, envelopes, Ids.random(), () -> T0);
    private final Ceremony ceremony = GivenCeremony.on(ways, drafts, envelopes, () -> T0);
    private final PaperCeremony paper = new PaperCeremony(ceremony, drafts, Ids.random());
    private final Assigning assigning = new Assigning(ceremony, new UserIds(new MemoryAccounts()), Ids.random());
    private final Successors successors = new Successors(ways, envelopes);
    private final Envelope sent = envelopes.send(given().signer("ann", 1)
            .tab(TabType.TEXT, "ann", 120, 200)
            .embedded("bob", 1, "1000")
            .draft());

    @Test
    void whoCameByMailStaysToHandInTheScan() {
        var session = byMail();
        paper.choose(visit(session), Map.of(), null);

        assertThat(visit(session).session().outcome()).isNull();
        assertThat(PaperCeremony.owesScan(visit(session))).isTrue();
        paper.handIn(visit(session), scan(), null);
        assertThat(visit(session).session().outcome()).isEqualTo(ReturnEvent.SIGNING_COMPLETE);
        assertThat(recipient("ann").status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(now().contents().documents())
                .extracting(EnvelopeDocument::name)
                .contains("Signed on paper by ann");
    }

    @Test
    void whoCameFromAnApplicationGoesBackToIt() {
        var session = embedded();
        paper.choose(visit(session), Map.of(), null);

        assertThat(visit(session).session().outcome()).isEqualTo(ReturnEvent.FAX_PENDING);
        assertThat(recipient("bob").status()).isEqualTo(RecipientStatus.FAX_PENDING);
        var again = embedded();
        paper.later(visit(again));
        assertThat(visit(again).session().outcome()).isEqualTo(ReturnEvent.FAX_PENDING);
    }

    @Test
    void whatWasTypedIsThereForWhoSignsOnThePageAfterAll() {
        var session = byMail();
        var tab = now().contents().tabsOf("ann").getFirst().id();
        paper.choose(visit(session), Map.of(tab, "1 Main Street"), null);

        assertThat(ceremony.drafts(visit(session))).containsEntry(tab, "1 Main Street");
    }

    @Test
    void theScanHandedInTwiceIsOneDocument() {
        var visit = visit(byMail());
        paper.handIn(visit, scan(), null);
        paper.handIn(visit, scan(), null);

        assertThat(envelopes.facts(SignedOnPaper.class)).hasSize(1);
    }

    @Test
    void whoAssignsGetsACopyAndTheOtherBeginsAnew() {
        var session = byMail();
        var tab = now().contents().tabsOf("ann").getFirst().id();
        ceremony.saveValue(visit(session), new TabValue(tab, "1 Main Street"));
        assigning.assign(visit(session), ZOE, null);

        assertThat(recipient("ann").name()).isEqualTo("Zoe Zander");
        assertThat(recipient("ann").email()).isEqualTo("zoe@example.com");
        assertThat(now().contents().recipients())
                .filteredOn(r -> r.type() == RecipientType.CARBON_COPY)
                .extracting(Recipient::name)
                .containsExactly("ann");
        assertThat(ceremony.drafts(visit(byMail()))).isEmpty();
    }

    @Test
    void hisSessionAndHisLinkShowWhoSignsInstead() {
        var link = link();
        var session = entrance.enter(link).orElseThrow();
        ceremony.consent(visit(session), "disclosure", null);
        assigning.assign(visit(session), ZOE, null);

        assertThat(visit(session).gate()).isEqualTo(Gate.GONE);
        assertThat(entrance.invitation(link)).isEmpty();
        assertThat(successors.of(visit(session).session())).map(Recipient::name).hasValue("Zoe Zander");
        assertThat(successors.ofLink(link)).map(Recipient::name).hasValue("Zoe Zander");
        assertThat(successors.ofLink(link())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "name;;zoe@example.com;On leave",
                "email;Zoe;zoe;On leave",
                "email;Zoe;ann@example.com;On leave",
                "reason;Zoe;zoe@example.com;"
            },
            delimiter = ';')
    void whatIsMissingOrWrongIsNamed(String member, String name, String email, String reason) {
        var visit = visit(byMail());
        var refusal =
                catchThrowableOfType(Refusal.class, () -> assigning.assign(visit, new To(name, email, reason), null));

        assertThat(refusal.details().getFirst().path()).isEqualTo(member);
        assertThat(recipient("ann").name()).isEqualTo("ann");
    }

    private String byMail() {
        var session = entrance.enter(link()).orElseThrow();
        if (visit(session).gate() == Gate.CONSENT) {
            ceremony.consent(visit(session), "disclosure", null);
        }
        return session;
    }

    private String link() {
        return secret(entrance.mailLink(sent.account(), sent.id(), "ann"));
    }

    private String embedded() {
        var terms = new ViewTerms(
                sent.account(),
                sent.id(),
                "bob",
                recipient("bob").person(),
                "https://app.example/",
                Map.of(),
                List.of(),
                "none",
                null);
        var way = entrance.redeem(secret(entrance.view(terms))).orElseThrow();
        var session = ((Entrance.Way.In) way).session();
        if (visit(session).gate() == Gate.CONSENT) {
            ceremony.consent(visit(session), "disclosure", null);
        }
        return session;
    }

    private static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Visit visit(String session) {
        return ceremony.visit(session).orElseThrow();
    }

    private Envelope now() {
        return envelopes.find(sent.account(), sent.id());
    }

    private Recipient recipient(String id) {
        return now().recipient(id);
    }

    private static Documents.Stored scan() {
        return new Documents.Stored("1".repeat(64), 1000, List.of(new PageSize(612, 792)), false, List.of());
    }
}
