package dev.countersign.account.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.account.signature.UserSignature.Part;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignatureBookTest {
    private static final Instant T0 = Instant.parse("2026-05-01T10:00:00Z");

    private final User ann = new User(
            new UserId(new UUID(2, 2)),
            new AccountId(new UUID(1, 1)),
            "Ann Archer",
            "ann@example.com",
            false,
            "Active",
            T0);
    private Instant now = T0;
    private final SignatureBook book = new SignatureBook(new FakeUserSignatures(), Ids.random(), () -> now);

    @Test
    void theFirstSignatureIsTheStandard() {
        var first = book.create(ann, wish("Ann Archer"));
        var second = book.create(ann, wish("A. Archer"));

        assertThat(first.standard()).isTrue();
        assertThat(second.standard()).isFalse();
        assertThat(book.standard(ann)).contains(first);
    }

    @Test
    void aChangeMakesAnotherSignatureThatRemembersWhenItBegan() {
        var old = book.create(ann, wish("Ann Archer"));
        now = T0.plusSeconds(60);

        var changed = book.change(ann, old, wish("Ann B. Archer"));

        assertThat(changed.id()).isNotEqualTo(old.id());
        assertThat(changed.standard()).isTrue();
        assertThat(changed.times().createdAt()).isEqualTo(T0);
        assertThat(changed.times().adoptedAt()).isEqualTo(now);
        assertThat(book.of(ann)).containsExactly(changed);
    }

    @Test
    void anotherStandardDoesNotMeanAnotherLook() {
        book.create(ann, wish("Ann Archer"));
        var second = book.create(ann, wish("A. Archer"));
        now = T0.plusSeconds(60);

        var standard = book.change(ann, second, new Wish(second.look(), true, Extras.NONE));

        assertThat(standard.times().adoptedAt()).isEqualTo(T0);
        assertThat(standard.times().modifiedAt()).isEqualTo(now);
        assertThat(book.standard(ann)).contains(standard);
        assertThat(book.of(ann)).hasSize(2);
    }

    @Test
    void aChangeThatChangesNothingKeepsTheId() {
        var old = book.create(ann, wish("Ann Archer"));

        assertThat(book.change(ann, old, new Wish(old.look(), true, Extras.NONE)))
                .isEqualTo(old);
    }

    @Test
    void anOldIdIsToldTheNewOneHoweverOftenTheSignatureChanged() {
        var first = book.create(ann, wish("Ann Archer"));
        var second = book.change(ann, first, wish("Ann B. Archer"));
        var third = book.change(ann, second, wish("Ann C. Archer"));

        var refusal = catchThrowableOfType(
                Refusal.class, () -> book.find(ann, first.id().toString()));

        assertThat(refusal.details().getFirst().fix()).contains(third.id().toString());
        assertThat(refusal.details().getFirst().expected()).contains("Ann C. Archer");
    }

    @Test
    void aSignatureIsFoundByItsName() {
        var signature = book.create(ann, wish("Ann & <Archer>"));

        assertThat(book.find(ann, "Ann & <Archer>")).isEqualTo(signature);
    }

    @Test
    void whoChangesAClosedSignatureIsRefused() {
        var old = book.create(ann, wish("Ann Archer"));
        book.close(ann, old);

        assertThat(catchThrowableOfType(Refusal.class, () -> book.close(ann, old)))
                .isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> book.change(ann, old, wish("Other"))))
                .isNotNull();
    }

    @Test
    void aPictureStandsForThePartItWasGivenFor() {
        var look = wish("Ann Archer").look().with(Part.INITIALS, "sha");
        var signature = book.create(ann, new Wish(look, false, Extras.NONE));

        assertThat(signature.picture(Part.INITIALS)).isEqualTo("sha");
        assertThat(signature.picture(Part.SIGNATURE)).isNull();
        assertThat(signature.words(Part.SIGNATURE)).isEqualTo("Ann Archer");
    }

    private static Wish wish(String name) {
        return new Wish(new Look(name, "AA", SignatureFont.DOCUSIGN_1, null, null), false, Extras.NONE);
    }
}
