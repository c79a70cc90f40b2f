package dev.countersign.storefront.file;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.BOBS;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.SHOP;
import static dev.countersign.storefront.GivenShop.T0;
import static dev.countersign.storefront.file.GivenUploads.drawing;
import static dev.countersign.storefront.file.GivenUploads.initials;
import static dev.countersign.storefront.file.GivenUploads.pdf;
import static dev.countersign.storefront.file.GivenUploads.picture;
import static dev.countersign.storefront.file.GivenUploads.post;
import static dev.countersign.storefront.file.GivenUploads.proof;
import static dev.countersign.storefront.file.GivenUploads.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.OpenTransactions;
import dev.countersign.storefront.FakeStorefront;
import dev.countersign.storefront.GivenDesk;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.Answers.Wrong;
import dev.countersign.storefront.form.FakeThemeSecrets;
import dev.countersign.storefront.form.FormDesk;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormVisit;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.form.ThemeForms;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.signing.FakeSignings;
import dev.countersign.storefront.signing.SigningStart;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files and signatures come with a form, are kept over a refused post, and are good for their customer and field alone. */
class FormFilesTest {
    private static final String ZOE = "207119552";

    private final FakeStorefront stored = new FakeStorefront();
    private final FakeCustomerFiles files = new FakeCustomerFiles();
    private Instant now = T0;
    private final FormDesk desk = GivenDesk.of(
            stored,
            new SigningStart(
                    stored,
                    new FakeSignings(),
                    new FakeEnvelopes(),
                    SigningTemplates.NONE,
                    (_, _) -> new UUID(7, 7),
                    new OpenTransactions(),
                    Ids.random(),
                    () -> T0),
            new ThemeForms(new FakeThemeSecrets(), Ids.random(), () -> now),
            files,
            () -> now);

    @BeforeEach
    void aFormWithAFile() {
        stored.know(BOBS);
        stored.know(new CustomerRecord(ZOE, BOBS.values(), List.of(), "enabled"));
        ask(proof());
    }

    @Test
    void aFileIsKeptWithItsSubmission() {
        var sent = received(submit(filled(opened(BOB)), Map.of("proof", pdf())));

        assertThat(sent.answers()).containsEntry("proof", "proof.pdf");
        assertThat(given(sent)).singleElement().satisfies(file -> {
            assertThat(file.kind()).hasValue(FileKind.PDF);
            assertThat(file.sha256()).isEqualTo(Digest.sha256(pdf()));
            assertThat(files.bytes(ACCOUNT, DOMAIN, file.id())).isEqualTo(pdf());
        });
    }

    @Test
    void aRefusedPostKeepsTheFile() {
        var again = refused(submit(with(filled(opened(BOB)), "email", "nonsense"), Map.of("proof", pdf())));
        assertThat(again.errors()).containsOnlyKeys("email");
        assertThat(kept(again, "proof").name()).isEqualTo("proof.pdf");

        var sent = received(submit(with(filled(again), "email", "bob@example.com"), Map.of()));
        assertThat(given(sent)).containsExactly(kept(again, "proof"));
    }

    @Test
    void aPageThatWasOpenTooLongKeepsTheFile() {
        var page = filled(opened(BOB));
        now = T0.plus(Duration.ofMinutes(31));

        var again = refused(submit(page, Map.of("proof", pdf())));

        assertThat(again.why()).isEqualTo(FormVisit.Again.EXPIRED);
        assertThat(received(submit(filled(again), Map.of())).answers()).containsEntry("proof", "proof.pdf");
    }

    @Test
    void aKeptFileIsReplacedByAnotherAndStandsWhereThatIsNotTaken() {
        var again = refused(submit(with(filled(opened(BOB)), "email", ""), Map.of("proof", pdf())));
        var worse = refused(submit(filled(again), Map.of("proof", "<html>".getBytes())));
        assertThat(worse.errors()).containsEntry("proof", Wrong.OTHER_KIND);
        assertThat(kept(worse, "proof")).isEqualTo(kept(again, "proof"));

        var better = refused(submit(filled(worse), Map.of("proof", picture("png"))));
        assertThat(kept(better, "proof").kind()).hasValue(FileKind.PNG);
    }

    @Test
    void nobodyElseCanSendAKeptFile() {
        var again = refused(submit(with(filled(opened(BOB)), "email", ""), Map.of("proof", pdf())));
        var page = with(
                filled(opened(ZOE)), "proof.kept", kept(again, "proof").id().toString());

        assertThat(refused(desk.submit(visitor(ZOE), "profile", post(page, Map.of())))
                        .errors())
                .containsEntry("proof", Wrong.NO_FILE);
    }

    @Test
    void aKeptFileIsGoodForItsFieldAndFormAlone() {
        var again = refused(submit(with(filled(opened(BOB)), "email", ""), Map.of("proof", pdf())));
        var id = kept(again, "proof").id().toString();
        ask(GivenUploads.fileField("other", true, FileRule.USUAL));
        assertThat(refused(submit(with(filled(opened(BOB)), "other.kept", id), Map.of()))
                        .errors())
                .containsEntry("other", Wrong.NO_FILE);

        stored.put(ACCOUNT, DOMAIN, "second", GivenShop.profile(proof()));
        var second = refused(desk.open(visitor(BOB), "second"));
        var elsewhere = desk.submit(visitor(BOB), "second", post(with(filled(second), "proof.kept", id), Map.of()));
        assertThat(refused(elsewhere).errors()).containsEntry("proof", Wrong.NO_FILE);
    }

    @Test
    void aKeptFileGoesAfterADayAndGoesOnce() {
        var again = refused(submit(with(filled(opened(BOB)), "email", ""), Map.of("proof", pdf())));
        var id = kept(again, "proof").id().toString();
        received(submit(with(filled(again), "email", "bob@example.com"), Map.of()));
        assertThat(refused(submit(with(filled(opened(BOB)), "proof.kept", id), Map.of()))
                        .errors())
                .containsEntry("proof", Wrong.NO_FILE);

        var third = refused(submit(with(filled(opened(BOB)), "email", ""), Map.of("proof", pdf())));
        now = T0.plus(CustomerFiles.WAITS).plusSeconds(1);
        assertThat(refused(submit(
                                with(
                                        filled(opened(BOB)),
                                        "proof.kept",
                                        filled(third).get("proof.kept")),
                                Map.of()))
                        .errors())
                .containsEntry("proof", Wrong.NO_FILE);
    }

    @Test
    void whoNeverFinishesDoesNotFillTheDisk() {
        for (var i = 0; i < WaitingFiles.MOST; i++) {
            refused(submit(with(filled(opened(BOB)), "email", ""), Map.of("proof", pdf())));
        }

        assertThat(refused(submit(filled(opened(BOB)), Map.of("proof", pdf()))).errors())
                .containsEntry("proof", Wrong.NOT_NOW);
        now = T0.plus(CustomerFiles.WAITS);
        received(submit(filled(opened(BOB)), Map.of("proof", pdf())));
    }

    @Test
    void aNameTypedInThePlaceOfAFileIsNoFile() {
        var page = with(filled(opened(BOB)), "proof", "proof.pdf");
        assertThat(refused(submit(page, Map.of())).errors()).containsEntry("proof", Wrong.NO_FILE);
    }

    @Test
    void aFieldThatIsNotAskedTakesNothing() {
        var only = new FormField.ShowIf("note", "yes");
        var p = proof();
        ask(new FormField(
                p.name(), p.type(), p.label(), true, null, 255, List.of(), only, "", Target.NONE, p.onConflict()));

        var sent = received(submit(filled(opened(BOB)), Map.of("proof", pdf())));

        assertThat(sent.answers()).doesNotContainKey("proof");
        assertThat(given(sent)).isEmpty();
        assertThat(files.countWaiting(FileOwner.of(visitor(BOB), "profile"), now))
                .isZero();
    }

    @Test
    void aTypedSignatureIsItsName() {
        ask(signature(), initials());
        var sent = received(submit(with(filled(opened(BOB)), "sign.name", " Bob Norman "), Map.of()));

        assertThat(sent.answers()).containsEntry("sign", "Bob Norman").containsEntry("initials", "");
        var file = given(sent).getFirst();
        assertThat(file.method()).hasValue(Method.TYPED);
        var signature = files.signature(ACCOUNT, DOMAIN, file.id());
        assertThat(signature.signature().initials()).isEqualTo("BN");
        assertThat(FileKind.of(signature.png())).hasValue(FileKind.PNG);
    }

    @Test
    void whoSignsNothingIsTold() {
        ask(signature());
        assertThat(refused(submit(filled(opened(BOB)), Map.of())).errors()).containsEntry("sign", Wrong.NO_SIGNATURE);
        assertThat(refused(submit(with(filled(opened(BOB)), "sign.name", "x".repeat(101)), Map.of()))
                        .errors())
                .containsEntry("sign", Wrong.NO_NAME);
        assertThat(refused(submit(
                                with(with(filled(opened(BOB)), "sign.name", "Bob"), "sign.how", "uploaded"),
                                Map.of("sign.picture", pdf())))
                        .errors())
                .containsEntry("sign", Wrong.NO_PICTURE);
    }

    @Test
    void whatWasDrawnIsKeptUntilItHasAName() {
        ask(signature());
        var unnamed = with(filled(opened(BOB)), "sign.how", "drawn");
        var again = refused(desk.submit(
                visitor(BOB), "profile", post(unnamed, Map.of(), Map.of("sign.ink", drawing(600, 200)))));
        assertThat(again.errors()).containsEntry("sign", Wrong.NO_NAME);
        assertThat(again.values()).containsEntry("sign.how", "drawn");

        var sent = received(submit(with(filled(again), "sign.name", "Bob"), Map.of()));

        assertThat(sent.answers()).containsEntry("sign", "Bob");
        var file = given(sent).getFirst();
        assertThat(file.method()).hasValue(Method.DRAWN);
        assertThat(files.signature(ACCOUNT, DOMAIN, file.id()).signature().strokes())
                .hasSize(1);
    }

    @Test
    void anUploadedSignatureIsCleanedAndKeptOverARefusedPost() {
        ask(signature());
        var page = with(with(filled(opened(BOB)), "sign.name", "Bob"), "sign.how", "uploaded");
        var again = refused(submit(with(page, "email", ""), Map.of("sign.picture", picture("jpeg"))));

        var sent = received(submit(with(filled(again), "email", "bob@example.com"), Map.of()));

        var signature = files.signature(ACCOUNT, DOMAIN, given(sent).getFirst().id());
        assertThat(signature.signature().method()).isEqualTo(Method.UPLOADED);
        assertThat(FileKind.of(Objects.requireNonNull(signature.picture()))).hasValue(FileKind.PNG);
    }

    @Test
    void whoTakesHisSignatureBackHasNotSigned() {
        ask(signature());
        var again = refused(submit(with(with(filled(opened(BOB)), "sign.name", "Bob"), "email", ""), Map.of()));
        var emptied = with(with(filled(again), "email", "bob@example.com"), "sign.name", "");

        assertThat(refused(submit(emptied, Map.of())).errors()).containsEntry("sign", Wrong.NO_SIGNATURE);
    }

    private void ask(FormField... fields) {
        stored.put(ACCOUNT, DOMAIN, "profile", GivenShop.profile(fields));
    }

    private FormVisit.Open opened(String customer) {
        return refused(desk.open(visitor(customer), "profile"));
    }

    private FormVisit submit(Map<String, String> page, Map<String, byte[]> uploads) {
        return desk.submit(visitor(BOB), "profile", post(page, uploads));
    }

    private List<CustomerFile> given(Submission sent) {
        return files.of(ACCOUNT, DOMAIN, sent.id());
    }

    private static FormVisit.Open refused(FormVisit visit) {
        return assertThat(visit).asInstanceOf(type(FormVisit.Open.class)).actual();
    }

    private static Submission received(FormVisit visit) {
        return assertThat(visit)
                .asInstanceOf(type(FormVisit.Received.class))
                .actual()
                .submission();
    }

    private static CustomerFile kept(FormVisit.Open page, String field) {
        return Objects.requireNonNull(page.kept().get(field));
    }

    /** What a browser sends of the page as it is. */
    private static Map<String, String> filled(FormVisit.Open page) {
        var posted = new HashMap<>(page.values());
        posted.put("form_token", page.token());
        posted.put("form_base", page.base());
        page.kept()
                .forEach((field, file) -> posted.put(field + ".kept", file.id().toString()));
        return posted;
    }

    private static Map<String, String> with(Map<String, String> page, String field, String value) {
        var changed = new HashMap<>(page);
        changed.put(field, value);
        return changed;
    }

    private static Visitor visitor(String customer) {
        return new Visitor(SHOP, customer, GivenShop.DOOR, null, "192.0.2.1", null);
    }
}
