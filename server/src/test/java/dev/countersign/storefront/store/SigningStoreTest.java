package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.document.InMemoryDocuments;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.Completed;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.Handed;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Database;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.GivenSigning;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.StorefrontAddresses;
import dev.countersign.storefront.form.Signing;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.signing.ShopSigning;
import dev.countersign.storefront.signing.SigningEnd;
import dev.countersign.storefront.signing.Signings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a submission to an envelope, and from what was signed back to the customer record, on every database. */
abstract class SigningStoreTest {
    @TempDir
    Path folder;

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private GivenOutbox outbox;
    private Signings signings;

    abstract Database open();

    @BeforeEach
    void theAgreement() {
        outbox = GivenOutbox.on(open());
        signings = new JooqSignings(outbox.database.db(), outbox.database.transactions());
        outbox.forms.put(ACCOUNT, DOMAIN, "agreement", GivenSigning.agreement(documents));
        envelopes.followedBy(new SigningEnd(
                signings,
                outbox.submissions,
                outbox.rows,
                outbox.forms,
                envelopes,
                outbox.shops,
                new StorefrontAddresses(Optional.empty()),
                outbox.jobs(),
                () -> outbox.now));
    }

    @AfterEach
    void close() {
        outbox.database.close();
    }

    @Test
    void nothingIsWrittenWhileItIsBeingSigned() {
        var id = submitted();
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.SIGNING);
        assertThat(outbox.admin.reads).isZero();
        assertThat(signings.among(ACCOUNT, DOMAIN, List.of(id, UUID.randomUUID())))
                .containsExactly(id);
    }

    @Test
    void theEnvelopeNamesTheCustomerAsTheShopDoes() {
        var envelope = envelope(submitted());
        var bob = envelope.recipient("1");

        assertThat(envelope.status()).isEqualTo(EnvelopeStatus.SENT);
        assertThat(envelope.sender().name()).isEqualTo("Sam Sender");
        assertThat(bob.name()).isEqualTo("Bob Norman");
        assertThat(bob.email()).isEqualTo("bob.norman@mail.example.com");
        assertThat(bob.clientUserId()).isEqualTo("shopify:" + DOMAIN + ":" + BOB);
        assertThat(value(envelope, "Phone")).isEqualTo("+49 30 7654321");
        assertThat(envelope.contents().documents().getFirst().guid())
                .isNotEqualTo(form().contents().documents().getFirst().guid());
    }

    @Test
    void onePageMakesOneEnvelope() {
        var submission = submission(UUID.randomUUID(), "one token");
        assertThat(accept(submission)).isTrue();
        assertThat(accept(submission(UUID.randomUUID(), "one token"))).isFalse();
        assertThat(envelopes.subjects(ACCOUNT)).hasSize(1);
    }

    @Test
    void whatWasSignedFlowsBack() {
        var id = submitted();
        complete(id);
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(outbox.admin.tags(BOB)).contains("renter");
        assertThat(outbox.admin.value(BOB, "default_address.address1")).isEqualTo("Chestnut Street 92");
        assertThat(outbox.admin.value(BOB, "metafields.esign.signed_on")).isEqualTo("2026-11-25");
        assertThat(outbox.admin.value(BOB, "metafields.esign.contract"))
                .isEqualTo("https://www.bobs-boots.example/apps/sign/d/" + id + "/signed.pdf");
        assertThat(submission(id).state()).isEqualTo(Submission.State.ACCEPTED);
        assertThat(submission(id).answers()).containsEntry("tab:Delivery", "Chestnut Street 92");
    }

    @Test
    void whatWasDeclinedChangesNothing() {
        var id = submitted();
        envelopes.does("bob", envelope(id), e -> e.decline("1", "Too dear"));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.REJECTED);
        assertThat(outbox.row(id).reason()).contains("Too dear");
        assertThat(submission(id).state()).isEqualTo(Submission.State.UNSIGNED);
        assertThat(outbox.admin.writes).isEmpty();
    }

    @Test
    void whatTheMerchantRejectedMeanwhileStaysSo() {
        var id = submitted();
        outbox.desk.reject(SHOP, id);
        complete(id);
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.REJECTED);
        assertThat(outbox.admin.writes).isEmpty();
    }

    @Test
    void aSessionIsCountedOnce() {
        var signing = found(submitted());

        assertThat(signings.nextRound(signing)).isTrue();
        assertThat(signings.nextRound(signing)).isFalse();
        assertThat(found(signing.submission()).round()).isEqualTo(1);
    }

    @Test
    void othersFindNothing() {
        var id = submitted();

        assertThat(signings.find(new AccountId(UUID.randomUUID()), DOMAIN, id)).isEmpty();
        assertThat(signings.find(ACCOUNT, new ShopDomain("another.myshopify.com"), id))
                .isEmpty();
        assertThat(signings.ofEnvelope(
                        new AccountId(UUID.randomUUID()), found(id).envelope()))
                .isEmpty();
    }

    @Test
    void aTokenIsGoodForOnePost() {
        var used = new JooqUsedTokens(outbox.database.db(), outbox.database.transactions());

        assertThat(used.use("a", T0)).isTrue();
        assertThat(used.use("a", T0.plusSeconds(1))).isFalse();
        assertThat(used.use("b", T0.plus(Duration.ofHours(3)))).isTrue();
        assertThat(used.use("a", T0.plus(Duration.ofHours(3)))).isTrue(); // long after it was good for anything
    }

    private UUID submitted() {
        var submission = submission(UUID.randomUUID(), UUID.randomUUID().toString());
        assertThat(accept(submission)).isTrue();
        return submission.id();
    }

    private boolean accept(Submission submission) {
        return GivenSigning.start(outbox.submissions, signings, envelopes, outbox.database.transactions(), Ids.random())
                .accept(submission, form());
    }

    private Signing form() {
        return Objects.requireNonNull(outbox.forms
                .find(ACCOUNT, DOMAIN, "agreement")
                .orElseThrow()
                .definition()
                .signing());
    }

    private static Submission submission(UUID id, String token) {
        return new Submission(
                id,
                ACCOUNT,
                DOMAIN,
                BOB,
                "agreement",
                1,
                token,
                Map.of("phone", "+16136120707"),
                Map.of("phone", "+49 30 7654321"),
                Submission.BY_SIGNATURE,
                GivenShop.DOOR,
                Submission.State.SIGNING,
                T0,
                "192.0.2.1",
                null);
    }

    private Submission submission(UUID id) {
        return outbox.submissions.find(ACCOUNT, DOMAIN, id).orElseThrow();
    }

    private ShopSigning found(UUID id) {
        return signings.find(ACCOUNT, DOMAIN, id).orElseThrow();
    }

    private Envelope envelope(UUID id) {
        return envelopes.find(ACCOUNT, found(id).envelope());
    }

    private void complete(UUID id) {
        var envelope = envelope(id);
        var given = new HashMap<UUID, String>();
        envelope.contents().tabsOf("1").forEach(tab -> given.put(tab.id(), given(tab)));
        var today = LocalDate.of(2026, 11, 25);
        var signed = envelopes.does(
                "bob",
                envelope,
                e -> e.sign("1", Handed.in(e, "1", given, today), GivenEnvelope.signature("Bob Norman")));
        envelopes.does("seal", signed, _ -> List.of(new Completed(List.of())));
    }

    private static String given(Tab tab) {
        return switch (tab.type().filling()) {
            case SIGNATURE, INITIALS -> "signed";
            case CHECK -> "true";
            case TEXT, AUTOMATIC -> "Chestnut Street 92";
        };
    }

    private static String value(Envelope envelope, String label) {
        return envelope.contents().tabs().stream()
                .filter(tab -> tab.label().equals(label))
                .map(tab -> String.valueOf(tab.value()))
                .findFirst()
                .orElseThrow();
    }
}
