package dev.countersign.envelope.store;

import static dev.countersign.envelope.GivenEnvelope.ACCOUNT;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeSearch;
import dev.countersign.envelope.EnvelopeSearch.Involvement;
import dev.countersign.envelope.EnvelopeSearch.Role;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.history.History;
import dev.countersign.history.store.HistoryFor;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Database;
import dev.countersign.store.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with envelopes. */
abstract class EnvelopesStoreTest {
    private static final Actor SAM = new Actor(Actor.Kind.API, "sam", "Sam Sender", "sam@example.com", "192.0.2.1");

    Database database;
    Envelopes envelopes;
    History history;

    @TempDir
    Path folder;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        var facts = new EnvelopeConfiguration().envelopeFacts();
        history = HistoryFor.facts(database, List.of(facts), List.of());
        envelopes = new JooqEnvelopes(database.db(), database.transactions(), history, () -> GivenEnvelope.T0);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void anEnvelopeComesBackAsItWasStored() {
        var sent = send(given().signer("ann", 1)
                .tab(TabType.SIGN_HERE, "ann", 10, 20)
                .copy("carl", 2)
                .draft());

        assertThat(envelopes.find(ACCOUNT, sent.id())).isEqualTo(sent);
        assertThat(sent.status()).isEqualTo(EnvelopeStatus.SENT);
    }

    @Test
    void everyChangeLeavesItsFactsInTheLog() {
        var sent = send(
                given().signer("ann", 1).tab(TabType.SIGN_HERE, "ann", 10, 20).draft());
        var tab = sent.contents().tabs().getFirst().id();
        envelopes.change(ACCOUNT, sent.id(), SAM, e -> e.view("ann"));
        envelopes.change(
                ACCOUNT, sent.id(), SAM, e -> e.sign("ann", List.of(new TabValue(tab, "signed")), signature("Ann")));

        assertThat(history.of(ACCOUNT, sent.id().value()))
                .extracting(recorded -> recorded.fact().getClass().getSimpleName())
                .containsExactly(
                        "Created",
                        "Sent",
                        "OrderReached",
                        "RecipientSent",
                        "RecipientDelivered",
                        "Delivered",
                        "RecipientSigned",
                        "Signed");
        assertThat(history.isIntact(ACCOUNT, sent.id().value())).isTrue();
    }

    @Test
    void aRefusedVerbChangesNothing() {
        var sent = send(given().signer("ann", 1).draft());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> envelopes.change(ACCOUNT, sent.id(), SAM, e -> e.complete(List.of())));
        assertThat(envelopes.find(ACCOUNT, sent.id())).isEqualTo(sent);
    }

    @Test
    void anotherAccountSeesNothing() {
        var sent = send(given().signer("ann", 1).draft());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> envelopes.find(new AccountId(UUID.randomUUID()), sent.id()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ENVELOPE_DOES_NOT_EXIST));
    }

    @Test
    void parallelSignersLoseNothing() throws Exception {
        var given = given();
        for (var i = 0; i < 20; i++) {
            given.signer("signer" + i, 1);
        }
        var sent = send(given.draft());
        try (var threads = Executors.newFixedThreadPool(20)) {
            var done = new ArrayList<Future<?>>();
            sent.contents()
                    .recipients()
                    .forEach(r -> done.add(threads.submit(
                            () -> envelopes.change(ACCOUNT, sent.id(), SAM, e -> e.sign(r.id(), List.of(), null)))));
            for (var one : done) {
                one.get();
            }
        }

        assertThat(envelopes.find(ACCOUNT, sent.id()).status()).isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(history.isIntact(ACCOUNT, sent.id().value())).isTrue();
    }

    @Test
    void theSameTransactionGivesTheSameEnvelope() {
        var draft = given().signer("ann", 1).draft();
        var first = envelopes.add(withTransaction(draft, "t1"), SAM, e -> e.create(true));
        var again = envelopes.add(withTransaction(given().signer("ann", 1).draft(), "t1"), SAM, e -> e.create(true));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void theSameTransactionAtOnceGivesOneEnvelope() throws Exception {
        var ids = new HashSet<EnvelopeId>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var made = new ArrayList<Future<Envelope>>();
            for (var i = 0; i < 8; i++) {
                var draft = withTransaction(given().signer("ann", 1).draft(), "t1");
                made.add(threads.submit(() -> send(draft)));
            }
            for (var one : made) {
                ids.add(one.get().id());
            }
        }

        assertThat(ids).hasSize(1);
    }

    @Test
    void envelopesAreFoundByStatusTextAndPeople() {
        var sent = send(given().signer("ann", 1).draft());
        var draft = envelopes.add(given().signer("bob", 1).draft(), SAM, e -> e.create(false));

        assertThat(found(search(Set.of(EnvelopeStatus.SENT), null))).containsExactly(sent.id());
        assertThat(found(search(Set.of(), "BOB@"))).containsExactly(draft.id());
        assertThat(found(search(Set.of(), null))).containsExactlyInAnyOrder(sent.id(), draft.id());
    }

    @Test
    void recipientsFindWhatWasSentToThemAndNoDrafts() {
        var sent = send(given().signer("ann", 1).draft());
        var draft = envelopes.add(given().signer("bob", 1).draft(), SAM, e -> e.create(false));

        assertThat(found(visibleTo(sent.recipient("ann").userId()))).containsExactly(sent.id());
        assertThat(found(visibleTo(draft.recipient("bob").userId()))).isEmpty();
        assertThat(found(visibleTo(draft.sender().userId().value()))).containsExactly(draft.id());
    }

    @Test
    void whoTakesAnothersPlaceFindsTheEnvelopeInsteadOfHim() {
        var sent = send(given().signer("ann", 1).draft());
        var zoe = UUID.randomUUID();
        envelopes.change(
                ACCOUNT,
                sent.id(),
                SAM,
                e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe", zoe), false));

        assertThat(found(visibleTo(zoe))).containsExactly(sent.id());
        assertThat(found(visibleTo(sent.recipient("ann").userId()))).isEmpty();
    }

    @Test
    void envelopesAreFoundByWhoSentOrReceivesThem() {
        var sent = send(given().signer("ann", 1).draft());
        var sender = sent.sender().userId();
        var signer = new UserId(sent.contents().recipients().getFirst().userId());

        assertThat(found(with(new Involvement(sender, Role.SENDER)))).containsExactly(sent.id());
        assertThat(found(with(new Involvement(signer, Role.SENDER)))).isEmpty();
        assertThat(found(with(new Involvement(signer, Role.RECIPIENT)))).containsExactly(sent.id());
        assertThat(found(with(new Involvement(signer, Role.RECIPIENT_ONLY)))).containsExactly(sent.id());
        assertThat(found(with(new Involvement(sender, Role.RECIPIENT_ONLY)))).isEmpty();
    }

    private List<EnvelopeId> found(EnvelopeSearch search) {
        return envelopes.search(ACCOUNT, search).items().stream()
                .map(Envelope::id)
                .toList();
    }

    private static EnvelopeSearch search(Set<EnvelopeStatus> statuses, String text) {
        return search(statuses, text, null, null);
    }

    private static EnvelopeSearch visibleTo(UUID user) {
        return search(Set.of(), null, new UserId(user), null);
    }

    private static EnvelopeSearch with(Involvement involvement) {
        return search(Set.of(), null, null, involvement);
    }

    private static EnvelopeSearch search(
            Set<EnvelopeStatus> statuses, String text, UserId visibleTo, Involvement involvement) {
        return new EnvelopeSearch(
                EnvelopeSearch.Time.STATUS_CHANGED,
                Instant.EPOCH,
                null,
                statuses,
                List.of(),
                List.of(),
                text,
                null,
                null,
                visibleTo,
                involvement,
                EnvelopeSearch.Order.CREATED,
                false,
                0,
                100);
    }

    private Envelope send(Envelope draft) {
        return envelopes.add(draft, SAM, (Envelope e) -> (List<EnvelopeEvent>) e.create(true));
    }

    private static Envelope withTransaction(Envelope draft, String id) {
        return Envelope.draft(draft.account(), draft.id(), draft.sender(), draft.contents(), GivenEnvelope.T0, id);
    }

    @Nested
    static class Sqlite extends EnvelopesStoreTest {
        @Override
        Database open() {
            return TestDatabases.sqlite(folder);
        }
    }

    @Nested
    static class Postgres extends EnvelopesStoreTest {
        @Override
        Database open() {
            return TestDatabases.postgres();
        }
    }
}
