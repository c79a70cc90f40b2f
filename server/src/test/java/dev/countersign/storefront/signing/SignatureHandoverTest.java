package dev.countersign.storefront.signing;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.T0;
import static dev.countersign.storefront.file.GivenUploads.drawing;
import static dev.countersign.storefront.file.GivenUploads.picture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.FakeDrafts;
import dev.countersign.document.InMemoryDocuments;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.kernel.Ids;
import dev.countersign.seal.InkPoint;
import dev.countersign.store.MemoryBlobs;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.GivenSigning;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.FakeCustomerFiles;
import dev.countersign.storefront.file.FileOwner;
import dev.countersign.storefront.file.GivenUploads;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.StoredForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signature and initials of a form become the one signature of a ceremony. */
class SignatureHandoverTest {
    private static final FileOwner BOBS = new FileOwner(ACCOUNT, DOMAIN, BOB, "agreement");

    private final FakeCustomerFiles files = new FakeCustomerFiles();
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final SignatureHandover handover =
            new SignatureHandover(files, new FakeSignings(), new FakeEnvelopes(), new FakeDrafts(), blobs);
    private final FormDefinition agreement = GivenSigning.signedAtOnce(new InMemoryDocuments());
    private final Map<String, CustomerFile> given = new HashMap<>();

    @Test
    void typedInitialsGoWithATypedName() {
        give("sign", ink("typed", "Bob Norman", null, null));
        give("initials", ink("typed", "BNo", null, null));

        var adopted = adopted();
        assertThat(adopted.method()).isEqualTo(Method.TYPED);
        assertThat(adopted.name()).isEqualTo("Bob Norman");
        assertThat(adopted.initials()).isEqualTo("BNo");
        assertThat(adopted.face()).isEqualTo("SCRIPT_1");
    }

    @Test
    void withoutInitialsTheyAreThoseOfTheName() {
        give("sign", ink("typed", "Bob Norman", null, null));

        assertThat(adopted().initials()).isEqualTo("BN");
    }

    @Test
    void drawnInitialsAreDrawnInTheViewOfTheSignature() {
        give("sign", ink("drawn", "Bob Norman", drawing(600, 200), null));
        give("initials", ink("drawn", "BN", drawing(300, 50), null));

        var adopted = adopted();
        assertThat(adopted.width()).isEqualTo(600);
        assertThat(adopted.strokes().getFirst().points().getLast()).isEqualTo(new InkPoint(600, 200, 0.5f));
        assertThat(adopted.initialsStrokes().getFirst().points().getLast()).isEqualTo(new InkPoint(600, 100, 0.5f));
    }

    @Test
    void initialsOfAnotherHandLendTheirLettersAlone() {
        give("sign", ink("uploaded", "Bob Norman", null, picture("png")));
        give("initials", ink("drawn", "BNo", drawing(600, 200), null));

        var adopted = adopted();
        assertThat(adopted.method()).isEqualTo(Method.UPLOADED);
        assertThat(adopted.initials()).isEqualTo("BNo");
        assertThat(adopted.initialsStrokes()).isEmpty();
        assertThat(adopted.initialsImageSha256()).isEqualTo(adopted.imageSha256());
        assertThat(blobs.get(Objects.requireNonNull(adopted.imageSha256()))).isPresent();
    }

    @Test
    void aFormWithoutAnEnvelopeHandsNothingOver() {
        give("sign", ink("typed", "Bob", null, null));
        var profile = GivenShop.profile(GivenUploads.signature());

        assertThat(handover.of(new StoredForm(ACCOUNT, DOMAIN, "agreement", 1, profile), given))
                .isEmpty();
    }

    private void give(String field, InkPost ink) {
        given.put(field, files.keep(BOBS, field, GivenSignature.of(ink, Ids.random()), T0));
    }

    private AdoptedSignature adopted() {
        return handover.of(new StoredForm(ACCOUNT, DOMAIN, "agreement", 1, agreement), given)
                .orElseThrow();
    }

    private static InkPost ink(String how, String name, InkPost.@Nullable Drawing drawing, byte @Nullable [] picture) {
        var initials = name.equals("Bob Norman") ? "BN" : name;
        return InkPost.read(Map.of("how", how, "name", name, "initials", initials), "", picture, drawing);
    }
}
