package dev.countersign.storefront.store;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.confirm.AddressMail.Kind.CHANGED;
import static dev.countersign.storefront.confirm.AddressMail.Kind.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import dev.countersign.store.Database;
import dev.countersign.storefront.Doorway;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.confirm.AddressMail;
import dev.countersign.storefront.confirm.ConfirmVisit;
import dev.countersign.storefront.confirm.ConfirmVisit.Asked;
import dev.countersign.storefront.confirm.ConfirmVisit.Confirmed;
import dev.countersign.storefront.confirm.ConfirmVisit.Foreign;
import dev.countersign.storefront.confirm.ConfirmVisit.NotYours;
import dev.countersign.storefront.confirm.ConfirmVisit.Overtaken;
import dev.countersign.storefront.confirm.ConfirmVisit.TooLate;
import dev.countersign.storefront.confirm.ConfirmVisit.Unknown;
import dev.countersign.storefront.confirm.EmailConfirmation;
import dev.countersign.storefront.confirm.FakeAddressMails;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.FakeAdmin;
import dev.countersign.storefront.record.Standings.Standing;
import dev.countersign.storefront.record.WriteBack.Choice;
import dev.countersign.storefront.record.WriteBack.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new e-mail address from the form to the customer record, on every database. */
abstract class EmailConfirmationStoreTest {
    private static final String OLD = "bob.norman@mail.example.com";
    private static final String NEW = "new@example.com";
    private static final String ZOE = "5570080145486";

    @TempDir
    Path folder;

    private GivenOutbox outbox;
    private FakeAdmin admin;
    private FakeAddressMails mails;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        outbox = GivenOutbox.on(open());
        admin = outbox.admin;
        mails = outbox.mails;
    }

    @AfterEach
    void closeDatabase() {
        outbox.database.close();
    }

    @Test
    void aNewAddressIsAskedAndWrittenWhenItsCustomerSaysSo() {
        outbox.door = new Doorway("/tools/papers", "ar");
        var id = submit(NEW, "Robert");

        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(admin.value(BOB, "first_name")).isEqualTo("Robert");
        assertThat(mails.sent).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(CONFIRM);
            assertThat(mail.to()).isEqualTo(NEW);
            assertThat(mail.language()).isEqualTo("ar");
            assertThat(mail.link()).matches("https://www\\.bobs-boots\\.example/tools/papers/c/[A-Za-z0-9_-]{43}/");
            assertThat(mail.toString()).doesNotContain(mails.token());
        });

        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Confirmed(false));
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.WRITTEN);
        assertThat(admin.value(BOB, "email")).isEqualTo(NEW);
        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Confirmed(true));
    }

    @Test
    void theOldAddressIsToldOnceWhenTheNewOneStands() {
        submit(NEW);
        outbox.confirm(BOB, mails.token());
        assertThat(mails.of(CHANGED)).isEmpty();
        admin.diesAfterTheNextWrite = true;
        assertThatThrownBy(outbox::work).isInstanceOf(FakeAdmin.Killed.class);
        outbox.askAgain();
        outbox.work();
        outbox.askAgain();
        outbox.work();

        assertThat(admin.writes).hasSize(1);
        assertThat(mails.of(CHANGED)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(OLD);
            assertThat(notice.link()).isEmpty();
            assertThat(notice.id()).isNotEqualTo(mails.of(CONFIRM).getFirst().id());
        });
        outbox.sendAgain(CHANGED, confirmation().id());
        assertThat(mails.of(CHANGED)).hasSize(1);
    }

    @Test
    void followingTheLinkConfirmsNothing() {
        var id = submit(NEW);
        for (var i = 0; i < 3; i++) {
            assertThat(outbox.confirming.open(outbox.visitor(BOB), mails.token()))
                    .isInstanceOf(Asked.class);
        }
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(confirmation().confirmedAt()).isNull();
    }

    @Test
    void anotherCustomerConfirmsNothingAndSeesNothing() {
        var id = submit(NEW);
        var bobs = asked(BOB).token();

        assertThat(outbox.confirming.open(outbox.visitor(ZOE), mails.token())).isEqualTo(new NotYours());
        assertThat(outbox.confirming.confirm(outbox.visitor(ZOE), mails.token(), bobs))
                .isEqualTo(new NotYours());
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
    }

    @Test
    void onlyTheButtonOfHisOwnPageCounts() {
        submit(NEW);
        var page = asked(BOB).token();

        assertThat(confirm(""))
                .isInstanceOfSatisfying(
                        Asked.class, again -> assertThat(again.again()).isTrue());
        assertThat(confirm(page + "x")).isInstanceOf(Asked.class);
        var elsewhere = new Visitor(SHOP, BOB, outbox.door, "https://evil.example", "192.0.2.1", null);
        assertThat(outbox.confirming.confirm(elsewhere, mails.token(), page)).isEqualTo(new Foreign());
        outbox.now = outbox.now.plus(Duration.ofMinutes(31));
        assertThat(confirm(page)).isInstanceOf(Asked.class);
        assertThat(confirmation().confirmedAt()).isNull();
        assertThat(confirm(asked(BOB).token())).isEqualTo(new Confirmed(false));
    }

    @Test
    void twoPressesConfirmOnce() {
        submit(NEW);
        var page = asked(BOB).token();
        var answers =
                IntStream.range(0, 4).parallel().mapToObj(_ -> confirm(page)).toList();

        assertThat(answers).containsOnlyOnce(new Confirmed(false)).allMatch(Confirmed.class::isInstance);
    }

    @Test
    void aLinkIsGoodForThreeDaysAndARetrySendsAnother() {
        var id = submit(NEW);
        var first = mails.token();
        outbox.pass(Duration.ofDays(3));
        assertThat(outbox.confirm(BOB, first)).isEqualTo(new TooLate());
        assertThat(standing(id)).isEqualTo(Standing.LAPSED);

        outbox.desk.retry(SHOP, id);
        outbox.work();
        assertThat(mails.of(CONFIRM)).hasSize(2);
        assertThat(outbox.confirm(BOB, first)).isEqualTo(new Overtaken());
        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Confirmed(false));
    }

    @Test
    void aLaterAddressTakesThePlaceOfTheEarlier() {
        var earlier = submit(NEW);
        var link = mails.token();
        var later = submit("newer@example.com");

        assertThat(outbox.confirm(BOB, link)).isEqualTo(new Overtaken());
        assertThat(outbox.row(earlier).reason()).contains("another e-mail address later");
        assertThat(standing(earlier)).isEqualTo(Standing.LAPSED);
        assertThat(standing(later)).isEqualTo(Standing.UNCONFIRMED);
        outbox.desk.retry(SHOP, earlier);
        outbox.work();
        assertThat(mails.of(CONFIRM)).hasSize(2);
        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Confirmed(false));
        outbox.work();
        assertThat(admin.value(BOB, "email")).isEqualTo("newer@example.com");
        assertThat(outbox.row(earlier).state()).isEqualTo(State.UNCONFIRMED);
    }

    @Test
    void whatTheMerchantDropsOrRejectsCannotBeConfirmed() {
        var dropped = submit(NEW);
        outbox.desk.resolve(SHOP, dropped, Map.of("email", Choice.THEIRS));
        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Overtaken());
        outbox.work();
        assertThat(outbox.row(dropped).state()).isEqualTo(State.WRITTEN);

        var rejected = submit(NEW);
        outbox.desk.reject(SHOP, rejected);
        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Overtaken());
        assertThat(admin.value(BOB, "email")).isEqualTo(OLD);
        assertThat(mails.of(CHANGED)).isEmpty();
    }

    @Test
    void nobodyIsWrittenToMoreThanFiveTimesADay() {
        var ids = IntStream.range(0, 6)
                .mapToObj(i -> submit("new" + i + "@example.com"))
                .toList();
        assertThat(mails.of(CONFIRM)).hasSize(5);
        assertThat(outbox.row(ids.getLast()).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(outbox.row(ids.getLast()).reason()).contains("retry");

        outbox.pass(Duration.ofDays(1));
        outbox.desk.retry(SHOP, ids.getLast());
        outbox.work();
        assertThat(mails.of(CONFIRM)).hasSize(6);
        assertThat(mails.sent.getLast().to()).isEqualTo("new5@example.com");
    }

    @Test
    void manyCustomersDoNotFloodOneMailbox() {
        IntStream.range(0, 6)
                .forEach(i -> outbox.submit("c" + i, Map.of("email", i % 2 == 0 ? NEW : "NEW@example.com")));
        outbox.work();
        outbox.pass(Duration.ofSeconds(20));

        assertThat(mails.of(CONFIRM)).hasSize(5);
    }

    @Test
    void thatAnAddressIsTakenIsForTheMerchantAlone() {
        var id = submit(NEW);
        outbox.confirm(BOB, mails.token());
        var hints = new AdminFailed.Hints(Optional.empty(), Map.of("email", List.of("has already been taken")), "r1");
        admin.failures.add(new AdminFailed(422, "refused", hints));
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.FAILED);
        assertThat(outbox.desk.lines(outbox.desk.get(SHOP, id)))
                .filteredOn(line -> line.field().equals("email"))
                .singleElement()
                .satisfies(line -> assertThat(line.refused()).containsExactly("has already been taken"));
        assertThat(standing(id)).isEqualTo(Standing.FAILED);
        assertThat(outbox.confirm(BOB, mails.token())).isEqualTo(new Confirmed(true));
        assertThat(mails.of(CHANGED)).isEmpty();
    }

    @Test
    void whatOthersChangedMeanwhileIsNotOverwritten() {
        var id = submit(NEW);
        outbox.confirm(BOB, mails.token());
        admin.edit(BOB, "email", "support@example.com");
        outbox.work();

        assertThat(outbox.row(id).state()).isEqualTo(State.CONFLICT);
        assertThat(admin.value(BOB, "email")).isEqualTo("support@example.com");
        outbox.desk.resolve(SHOP, id, Map.of("email", Choice.MINE));
        outbox.work();
        assertThat(admin.value(BOB, "email")).isEqualTo(NEW);
        assertThat(mails.of(CHANGED)).hasSize(1);
    }

    @Test
    void anAddressIsWrittenWhileOtherFieldsWaitForTheMerchant() {
        var id = outbox.submit(Map.of("email", NEW, "phone", "+16130000001"));
        admin.edit(BOB, "phone", "+16139999999");
        outbox.work();
        assertThat(outbox.row(id).state()).isEqualTo(State.CONFLICT);
        assertThat(standing(id)).isEqualTo(Standing.UNCONFIRMED);
        outbox.confirm(BOB, mails.token());
        outbox.work();

        assertThat(admin.value(BOB, "email")).isEqualTo(NEW);
        assertThat(outbox.row(id).state()).isEqualTo(State.CONFLICT);
        assertThat(outbox.row(id).progress().open()).containsOnlyKeys("phone");
    }

    @Test
    void aMailThatIsDelayedIsTheSameLater() {
        mails.delayed = true;
        assertThatThrownBy(() -> submit(NEW)).isInstanceOf(AssertionError.class);
        mails.delayed = false;
        outbox.sendAgain(CONFIRM, confirmation().id());
        outbox.sendAgain(CONFIRM, confirmation().id());

        assertThat(mails.sent)
                .singleElement()
                .extracting(AddressMail::id)
                .isEqualTo(confirmation().id());
        assertThat(Digest.sha256(mails.token())).isEqualTo(confirmation().tokenHash());
        assertThat(outbox.confirmations.undelivered(ACCOUNT, confirmation().id()))
                .isEmpty();
    }

    @Test
    void aMailNobodyTakesIsToldToTheMerchant() {
        mails.refusing = true;
        var id = submit(NEW);

        assertThat(outbox.row(id).reason()).contains("Nobody takes mail");
        assertThat(standing(id)).isEqualTo(Standing.LAPSED);
    }

    @Test
    void whatIsNoAddressIsNotAsked() {
        var id = submit("");

        assertThat(outbox.row(id).state()).isEqualTo(State.UNCONFIRMED);
        assertThat(outbox.row(id).reason()).contains("no e-mail address");
        assertThat(mails.sent).isEmpty();
    }

    @Test
    void anUnknownLinkIsUnknown() {
        assertThat(outbox.confirm(BOB, "nothing")).isEqualTo(new Unknown());
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        submit(NEW);
        var others = new AccountId(UUID.randomUUID());
        var known = confirmation();

        assertThat(outbox.confirmations.find(others, known.id())).isEmpty();
        assertThat(outbox.confirmations.byToken(others, DOMAIN, known.tokenHash()))
                .isEmpty();
        assertThat(outbox.confirmations.current(others, DOMAIN, BOB)).isEmpty();
        assertThat(outbox.confirmations.undelivered(others, known.id())).isEmpty();
        assertThat(outbox.confirmations.confirm(others, known.id(), outbox.now)).isFalse();
        outbox.confirmations.drop(others, DOMAIN, known.submission(), outbox.now);
        assertThat(confirmation()).isEqualTo(known);
    }

    private UUID submit(String email) {
        return submit(email, "Bob");
    }

    private UUID submit(String email, String firstName) {
        var id = outbox.submit(Map.of("email", email, "first_name", firstName));
        outbox.work();
        return id;
    }

    private Asked asked(String customer) {
        return (Asked) outbox.confirming.open(outbox.visitor(customer), mails.token());
    }

    private ConfirmVisit confirm(String page) {
        return outbox.confirming.confirm(outbox.visitor(BOB), mails.token(), page);
    }

    private EmailConfirmation confirmation() {
        return outbox.confirmations.current(ACCOUNT, DOMAIN, BOB).orElseThrow();
    }

    private Standing standing(UUID id) {
        return outbox.standings.of(outbox.visitor(BOB), 20).get(id);
    }
}
