package dev.countersign.storefront.signing;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.BOBS;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.FakeDrafts;
import dev.countersign.ceremony.FakeWays;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.GivenCeremony;
import dev.countersign.ceremony.Shown;
import dev.countersign.document.InMemoryDocuments;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent.KnownByShop;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Ids;
import dev.countersign.store.MemoryBlobs;
import dev.countersign.store.OpenTransactions;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.GivenSigning;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.signing.SigningVisit.At;
import dev.countersign.storefront.signing.SigningVisit.Why;
import dev.countersign.storefront.signing.SigningVisit.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ceremony in a shop: only for its customer, each step once, and only what was shown is signed. */
class SigningStepsTest {
    private static final String TEXT = "You agree to sign electronically.";

    private final FakeStorefront stored = new FakeStorefront();
    private final FakeSignings signings = new FakeSignings();
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays ways = new FakeWays();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private Instant now = T0;
    private final SigningSteps steps = steps();
    private final UUID id = UUID.randomUUID();
    private final String handle = id.toString();

    private SigningSteps steps() {
        var ids = Ids.random();
        var keys = TestDatabases.derivedKeys();
        var ceremony = GivenCeremony.on(ways, new FakeDrafts(), envelopes, () -> now);
        var entrance = new Entrance(ways, ways, envelopes, ids, () -> now);
        var open = new OpenTransactions();
        return new SigningSteps(
                new SigningDesk(signings, stored, ceremony, entrance, keys, open, () -> now),
                new SigningTokens(signings, keys, ids, () -> now),
                ceremony,
                new PostedSignatures(ceremony, new MemoryBlobs(), ids),
                open);
    }

    @BeforeEach
    void bobHasSubmitted() {
        submit(id, BOB);
    }

    private void submit(UUID submission, String customer) {
        var signing = GivenSigning.signing(documents);
        new SigningStart(
                        stored,
                        signings,
                        envelopes,
                        SigningTemplates.NONE,
                        (_, _) -> new UUID(7, 7),
                        new OpenTransactions(),
                        Ids.random(),
                        () -> now)
                .accept(submission(submission, customer), signing, BOBS);
    }

    @Test
    void theShopVouchesForHimAndTheLogSaysSo() {
        assertThat(at(open()).visit().gate()).isEqualTo(Gate.CONSENT);
        assertThat(envelopes.facts(KnownByShop.class))
                .containsExactly(new KnownByShop("1", DOMAIN.name(), BOB, T0, "203.0.113.7"));
        open();
        assertThat(envelopes.facts(KnownByShop.class)).hasSize(1);
    }

    @Test
    void nobodyElseFindsIt() {
        assertThat(steps.open(visitor("2", null), handle)).isInstanceOf(SigningVisit.Absent.class);
        assertThat(steps.open(visitor(BOB, null), UUID.randomUUID().toString()))
                .isInstanceOf(SigningVisit.Absent.class);
        assertThat(steps.open(visitor(BOB, null), "../1")).isInstanceOf(SigningVisit.Absent.class);
        assertThat(steps.finish(visitor("2", null), handle, post(token(), Map.of())))
                .isInstanceOf(SigningVisit.Absent.class);
    }

    @Test
    void heAgreesFillsInAndSigns() {
        agree();
        var done = at(finish(filled(Map.of())));

        assertThat(done.visit().gate()).isEqualTo(Gate.ENDED);
        assertThat(envelope().recipient("1").status()).isEqualTo(RecipientStatus.COMPLETED);
        assertThat(at(open()).visit().gate()).isEqualTo(Gate.READ_ONLY);
    }

    @Test
    void withoutTheBoxNothingIsAgreed() {
        var at = at(steps.consent(bob(), handle, post(token(), Map.of()), TEXT));

        assertThat(at.wrongs()).containsEntry("agree", Wrong.NOT_AGREED);
        assertThat(at(open()).visit().gate()).isEqualTo(Gate.CONSENT);
    }

    @Test
    void everythingThatIsMissingIsNamedAndWhatWasTypedIsKept() {
        agree();
        var at = at(finish(post(
                token(),
                Map.of(name("Phone"), "", name("Delivery"), "Chestnut Street", "name", "", "initials", "BN"))));

        assertThat(at.why()).isEqualTo(Why.ERRORS);
        assertThat(at.wrongs())
                .containsEntry(tab("Phone").id().toString(), Wrong.MISSING)
                .containsEntry(tab("Signature").id().toString(), Wrong.NO_SIGNATURE)
                .containsEntry("name", Wrong.NO_NAME)
                .doesNotContainKey(tab("Delivery").id().toString());
        assertThat(at.typed()).containsEntry(name("Delivery"), "Chestnut Street");
    }

    @Test
    void aTokenIsGoodForOneStep() {
        var token = token();
        steps.consent(bob(), handle, post(token, Map.of("agree", "true")), TEXT);
        var again = at(steps.save(bob(), handle, filled(Map.of("form_token", token))));

        assertThat(again.visit().gate()).isEqualTo(Gate.SIGN);
        assertThat(again.why()).isNotEqualTo(Why.SAVED);
    }

    @Test
    void aTokenThatIsOldOrForgedDoesNothing() {
        agree();
        var old = token();
        now = now.plus(Duration.ofMinutes(31));
        assertThat(at(finish(filled(Map.of("form_token", old)))).why()).isEqualTo(Why.EXPIRED);
        assertThat(at(finish(filled(Map.of("form_token", "v1.a.b")))).why()).isEqualTo(Why.EXPIRED);
        assertThat(envelope().recipient("1").status().isFinished()).isFalse();
    }

    @Test
    void theTokenOfAnotherEnvelopeDoesNothing() {
        agree();
        var other = UUID.randomUUID();
        submit(other, BOB);
        var foreign = at(steps.open(bob(), other.toString())).token();

        assertThat(at(finish(filled(Map.of("form_token", foreign)))).why()).isEqualTo(Why.EXPIRED);
    }

    @Test
    void aPostFromElsewhereDoesNothing() {
        agree();
        assertThat(steps.finish(visitor(BOB, "https://evil.example"), handle, filled(Map.of())))
                .isInstanceOf(SigningVisit.Foreign.class);
        assertThat(envelope().recipient("1").status().isFinished()).isFalse();
    }

    @Test
    void whatWasNotShownIsNotSigned() {
        agree();
        var post = filled(Map.of());
        var changed = GivenSigning.contents(documents).documents().getFirst();
        envelopes.does(
                "sam",
                envelope(),
                e -> new Correcting(e)
                        .putDocuments(List.of(new EnvelopeDocument(
                                changed.id(),
                                UUID.randomUUID(),
                                "Another",
                                1,
                                "f".repeat(64),
                                changed.size(),
                                changed.pages(),
                                true,
                                changed.rest()))));

        assertThat(at(finish(post)).why()).isEqualTo(Why.CHANGED);
        assertThat(envelope().recipient("1").status().isFinished()).isFalse();
    }

    @Test
    void whatIsTooLongIsNotKeptAndSaid() {
        agree();
        var at = at(finish(filled(Map.of(name("Delivery"), "x".repeat(Tab.LONGEST + 1)))));
        assertThat(at.wrongs()).containsEntry(tab("Delivery").id().toString(), Wrong.TOO_LONG);
    }

    @Test
    void aSessionThatWasLeftOpenIsOpenedAnew() {
        agree();
        now = now.plus(Duration.ofDays(2));
        assertThat(at(open()).visit().gate()).isEqualTo(Gate.SIGN);
        assertThat(envelopes.facts(KnownByShop.class)).hasSize(2);
    }

    @Test
    void declinedIsDeclined() {
        agree();
        assertThat(at(steps.decline(bob(), handle, post(token(), Map.of("reason", " "))))
                        .wrongs())
                .containsEntry("reason", Wrong.NO_REASON);
        steps.decline(bob(), handle, post(token(), Map.of("reason", "Too dear")));
        assertThat(at(open()).visit().gate()).isEqualTo(Gate.DECLINED);
    }

    private SigningVisit open() {
        return steps.open(bob(), handle);
    }

    private SigningVisit finish(SigningPost post) {
        return steps.finish(bob(), handle, post);
    }

    private static At at(SigningVisit visit) {
        assertThat(visit).isInstanceOf(At.class);
        return (At) visit;
    }

    private String token() {
        return at(open()).token();
    }

    private void agree() {
        var at = at(steps.consent(bob(), handle, post(token(), Map.of("agree", "true")), TEXT));
        assertThat(at.visit().gate()).isEqualTo(Gate.SIGN);
    }

    private SigningPost filled(Map<String, String> changed) {
        var fields = new HashMap<String, String>();
        fields.put(name("Phone"), "+49 30 1");
        fields.put(name("Delivery"), "Chestnut Street 92");
        fields.put(name("Initials"), "signed");
        fields.put(name("Signature"), "signed");
        fields.put("name", "Bob Norman");
        fields.put("initials", "BN");
        fields.putAll(changed);
        return post(changed.getOrDefault("form_token", token()), fields);
    }

    private SigningPost post(String token, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("form_token", token);
        all.put("documents", Shown.documents(envelope()));
        return SigningPost.of(all, null, null);
    }

    private Envelope envelope() {
        return envelopes.find(
                ACCOUNT, signings.find(ACCOUNT, DOMAIN, id).orElseThrow().envelope());
    }

    private Tab tab(String label) {
        return envelope().contents().tabs().stream()
                .filter(tab -> tab.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String name(String label) {
        return SigningPost.name(tab(label).id());
    }

    private static Visitor bob() {
        return visitor(BOB, null);
    }

    private static Visitor visitor(String customer, @Nullable String origin) {
        return new Visitor(SHOP, customer, GivenShop.DOOR, origin, "192.0.2.1", "203.0.113.7");
    }

    private static Submission submission(UUID id, String customer) {
        return new Submission(
                id,
                ACCOUNT,
                DOMAIN,
                customer,
                "agreement",
                1,
                id.toString(),
                Map.of(),
                Map.of("phone", "+49 30 7654321"),
                Submission.BY_SIGNATURE,
                GivenShop.DOOR,
                Submission.State.SIGNING,
                T0,
                "192.0.2.1",
                null);
    }
}
