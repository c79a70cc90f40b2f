package dev.countersign.storefront.file;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.signing.GivenSignature;
import dev.countersign.storefront.signing.InkPost;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What whoever keeps files of customers must do. */
public abstract class CustomerFilesContract {
    protected static final byte[] PDF = GivenUploads.pdf();
    private static final FileOwner BOBS = new FileOwner(ACCOUNT, DOMAIN, BOB, "profile");
    private static final AccountId OTHERS = new AccountId(UUID.randomUUID());
    private static final ShopDomain OTHER_SHOP = new ShopDomain("other.myshopify.com");

    protected abstract CustomerFiles files();

    @Test
    void aFileComesBackAsItWasGiven() {
        var file = keep(BOBS, "proof");

        assertThat(files().waiting(BOBS, file.id(), T0)).hasValue(file);
        assertThat(files().bytes(ACCOUNT, DOMAIN, file.id())).isEqualTo(PDF);
    }

    @Test
    void aSignatureComesBackAsItWasGiven() {
        for (var ink : List.of(
                ink("typed", null, null),
                ink("drawn", GivenUploads.drawing(600, 200), null),
                ink("uploaded", null, GivenUploads.picture("png")))) {
            var given = GivenSignature.of(ink, Ids.random());
            var file = files().keep(BOBS, "sign", given, T0);

            var back = files().signature(ACCOUNT, DOMAIN, file.id());
            assertThat(back.signature()).isEqualTo(given.signature());
            assertThat(back.picture()).isEqualTo(given.picture());
            assertThat(file.method()).hasValue(ink.how());
            assertThat(files().waiting(BOBS, file.id(), T0)).hasValue(file);
        }
    }

    @Test
    void whatWaitsIsForItsOwnerForADay() {
        var id = keep(BOBS, "proof").id();

        assertThat(List.of(
                        new FileOwner(OTHERS, DOMAIN, BOB, "profile"),
                        new FileOwner(ACCOUNT, OTHER_SHOP, BOB, "profile"),
                        new FileOwner(ACCOUNT, DOMAIN, "2", "profile"),
                        new FileOwner(ACCOUNT, DOMAIN, BOB, "other")))
                .allSatisfy(owner -> assertThat(files().waiting(owner, id, T0)).isEmpty());
        assertThat(files().waiting(BOBS, id, T0.plus(CustomerFiles.WAITS).minusSeconds(1)))
                .isPresent();
        assertThat(files().waiting(BOBS, id, T0.plus(CustomerFiles.WAITS))).isEmpty();
    }

    @Test
    void whatWaitsIsCountedOverAllForms() {
        keep(BOBS, "proof");
        keep(new FileOwner(ACCOUNT, DOMAIN, BOB, "other"), "proof");
        keep(new FileOwner(ACCOUNT, DOMAIN, "2", "profile"), "proof");

        assertThat(files().countWaiting(BOBS, T0)).isEqualTo(2);
        assertThat(files().countWaiting(BOBS, T0.plus(CustomerFiles.WAITS))).isZero();
    }

    @Test
    void itGoesWithOneSubmission() {
        var file = keep(BOBS, "proof");
        var mine = submission(BOB);

        assertThat(files().attach(submission("2"), List.of(file))).isFalse();
        assertThat(files().attach(mine, List.of(file))).isTrue();
        assertThat(files().attach(submission(BOB), List.of(file))).isFalse();
        assertThat(files().of(ACCOUNT, DOMAIN, mine.id())).containsExactly(file);
        assertThat(files().waiting(BOBS, file.id(), T0)).isEmpty();
        assertThat(files().countWaiting(BOBS, T0)).isZero();
    }

    @Test
    void anotherAccountOrShopSeesNothing() {
        var file = keep(BOBS, "proof");
        var mine = submission(BOB);
        files().attach(mine, List.of(file));

        assertThat(files().of(OTHERS, DOMAIN, mine.id())).isEmpty();
        assertThat(files().of(ACCOUNT, OTHER_SHOP, mine.id())).isEmpty();
        assertThatThrownBy(() -> files().bytes(OTHERS, DOMAIN, file.id())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> files().signature(ACCOUNT, OTHER_SHOP, file.id()))
                .isInstanceOf(RuntimeException.class);
    }

    protected CustomerFile keep(FileOwner owner, String field) {
        var file =
                new CustomerFile(UUID.randomUUID(), field, "Léon's proof.pdf", "pdf", PDF.length, Digest.sha256(PDF));
        files().keep(owner, file, PDF, T0);
        return file;
    }

    private static InkPost ink(String how, InkPost.@Nullable Drawing drawing, byte @Nullable [] picture) {
        return InkPost.read(Map.of("how", how, "name", "Bob Norman", "initials", "BN"), "", picture, drawing);
    }

    private static Submission submission(String customer) {
        return new Submission(
                UUID.randomUUID(),
                ACCOUNT,
                DOMAIN,
                customer,
                "profile",
                1,
                UUID.randomUUID().toString(),
                Map.of(),
                Map.of("proof", "Léon's proof.pdf"),
                Submission.BY_SIGNATURE,
                GivenShop.DOOR,
                Submission.State.ACCEPTED,
                T0,
                "192.0.2.1",
                null);
    }
}
