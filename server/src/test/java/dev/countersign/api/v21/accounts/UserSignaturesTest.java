package dev.countersign.api.v21.accounts;

import static dev.countersign.api.v21.accounts.GivenUsers.json;
import static dev.countersign.api.v21.accounts.GivenUsers.list;
import static dev.countersign.api.v21.accounts.GivenUsers.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.account.signature.FakeUserSignatures;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.api.wire.RawBody;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireJson;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.TestDatabases;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSignaturesTest {
    private static final String ONE = """
            {"signatureName": "Ann Archer", "signatureInitials": "AA", "signatureFont": "3_docusign", "externalID": "7"}""";

    private final GivenUsers given = new GivenUsers();
    private final String ann = given.ann.id().toString();

    @TempDir
    Path folder;

    private UserSignaturesController signatures;
    private UserSignatureImagesController images;
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    @BeforeEach
    void controllers() {
        var book = new SignatureBook(new FakeUserSignatures(), Ids.random(), () -> now);
        var pictures = new SignaturePictures(TestDatabases.blobs(folder));
        var access = new UserAccess(given.accounts);
        signatures = new UserSignaturesController(access, book, pictures);
        images = new UserSignatureImagesController(access, book, pictures);
    }

    @Test
    void aSignatureIsKeptAsItWasGiven() {
        var kept = created(ONE);

        assertThat(kept)
                .containsEntry("signatureName", "Ann Archer")
                .containsEntry("signatureInitials", "AA")
                .containsEntry("signatureFont", "3_DocuSign")
                .containsEntry("isDefault", "true")
                .containsEntry("externalID", "7")
                .containsEntry("createdDateTime", "2026-05-01T10:00:00.0000000Z");
        assertThat(text(kept, "signatureImageUri"))
                .endsWith("/users/" + ann + "/signatures/" + text(kept, "signatureId") + "/signature_image");
        assertThat(listed()).containsExactly(kept);
    }

    @Test
    void whatIsLeftOutComesFromTheUsersName() {
        assertThat(created("{}"))
                .containsEntry("signatureName", "Ann Archer")
                .containsEntry("signatureInitials", "AA")
                .containsEntry("signatureFont", "1_DocuSign");
    }

    @Test
    void whatWasReadMayBePutBackAndChangesNothing() {
        var kept = created(ONE);

        assertThat(update(text(kept, "signatureId"), new String(WireJson.write(kept), UTF_8)))
                .isEqualTo(kept);
    }

    @Test
    void aChangeGivesAnotherIdAndKeepsWhatItDoesNotName() {
        var old = created(ONE);
        now = now.plusSeconds(60);

        var changed = update(text(old, "signatureId"), "{\"signatureInitials\": \"A.\"}");

        assertThat(text(changed, "signatureId")).isNotEqualTo(text(old, "signatureId"));
        assertThat(changed)
                .containsEntry("signatureName", "Ann Archer")
                .containsEntry("signatureInitials", "A.")
                .containsEntry("externalID", "7")
                .containsEntry("createdDateTime", text(old, "createdDateTime"))
                .containsEntry("lastModifiedDateTime", "2026-05-01T10:01:00.0000000Z");
        assertThat(refusal(() -> signatures.getSignature(given.by(given.ann), ann, text(old, "signatureId")))
                        .details()
                        .getFirst()
                        .fix())
                .contains(text(changed, "signatureId"));
    }

    @Test
    void aNameThatIsNotThereYetMakesASignature() {
        var made = update("Archer & Sons", "{\"signatureFont\": \"Mistral\"}");

        assertThat(made).containsEntry("signatureName", "Archer & Sons").containsEntry("signatureInitials", "A&S");
        assertThat(update("Archer & Sons", "{\"signatureFont\": \"Mistral\"}")).isEqualTo(made);
        assertThat(refusal(() -> update(UUID.randomUUID().toString(), "{}")).code())
                .isEqualTo(ErrorCode.SIGNATURE_DOES_NOT_EXIST);
    }

    @Test
    void aListUpdatesWhatIsThereAndAddsWhatIsNot() {
        var old = created(ONE);

        var answer =
                signatures.updateSignatures(given.by(given.ann), ann, json("""
                {"userSignatures": [
                    {"signatureName": "Ann Archer", "signatureFont": "1_DocuSign"},
                    {"signatureName": "A. A.", "isDefault": "true"},
                    {"signatureId": "%s"}]}""".formatted(text(old, "signatureId"))));

        var items = list(answer, "userSignatures");
        assertThat(items.get(0)).containsEntry("signatureFont", "1_DocuSign").containsEntry("signatureInitials", "AA");
        assertThat(items.get(1)).containsEntry("isDefault", "true");
        assertThat(object(items.get(2), "errorDetails")).containsEntry("errorCode", "SIGNATURE_DOES_NOT_EXIST");
        assertThat(listed())
                .hasSize(2)
                .filteredOn(one -> text(one, "isDefault").equals("true"))
                .hasSize(1);
    }

    @Test
    void picturesOfAMultipartRequestFindTheirSignaturesByFileName() throws IOException {
        var name = part("Ann Archer", picture("gif"));
        var initials = part("AA.png", picture("png"));

        var kept = created(new Upload(json("{\"userSignatures\": [" + ONE + "]}"), List.of(name, initials)));

        for (var type : List.of("signature_image", "initials_image")) {
            var png = image(text(kept, "signatureId"), type, "false");
            assertThat(png.getWidth()).as(type).isBetween(90, 110);
            assertThat(png.getRGB(png.getWidth() / 2, png.getHeight() / 2) & 0xFFFFFF)
                    .isEqualTo(0x14145A);
        }
    }

    @Test
    void aPictureThatBelongsToNoSignatureIsRefusedBeforeAnythingIsKept() throws IOException {
        var stray = new Upload(json("{\"userSignatures\": [" + ONE + "]}"), List.of(part("scan.png", picture("png"))));

        var refusal = refusal(() -> signatures.createSignatures(given.by(given.ann), ann, stray));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_MULTI_PART_REQUEST);
        assertThat(refusal.details().getFirst().received()).isEqualTo("scan.png");
        assertThat(refusal.details().getFirst().expected())
                .contains("Ann Archer")
                .contains("AA");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aPictureMayComeInsideTheJson() throws IOException {
        var base64 = Base64.getEncoder().encodeToString(picture("bmp"));
        var kept = created("{\"imageBase64\": \"" + base64 + "\", \"imageType\": \"initials_image\"}");

        assertThat(image(text(kept, "signatureId"), "initials_image", "false").getWidth())
                .isBetween(90, 110);
        assertThat(kept).doesNotContainKeys("imageBase64", "imageType");
    }

    @Test
    void withoutAPictureTheWordsAreDrawnAndTheFrameOnlyWhenAskedFor() throws IOException {
        var id = text(created(ONE), "signatureId");
        var bare = image(id, "signature_image", "false");

        assertThat(bare.getWidth()).isGreaterThan(2 * bare.getHeight());
        assertThat(image(id, "signature_image", "true").getHeight()).isGreaterThan(bare.getHeight());
    }

    @Test
    void aPictureIsPutAndTakenAwayAgain() throws IOException {
        var first = text(created(ONE), "signatureId");
        var put = images.updateSignatureImage(
                given.by(given.ann), ann, first, "signature_image", new RawBody(picture("jpeg")), null);
        var second = text(put, "signatureId");
        assertThat(second).isNotEqualTo(first);
        assertThat(image(second, "signature_image", "false").getWidth()).isBetween(80, 120);

        var gone = images.deleteSignatureImage(given.by(given.ann), ann, second, "signature_image");

        assertThat(image(text(gone, "signatureId"), "signature_image", "false").getWidth())
                .isGreaterThan(120);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var id = text(created(ONE), "signatureId");

        assertThat(refusal(() -> images.updateSignatureImage(
                                given.by(given.ann), ann, id, "signature_image", new RawBody(new byte[] {1}), null))
                        .text())
                .contains("GIF, PNG, JPEG or BMP");
        assertThat(refusal(() -> image(id, "stamp_image", "false"))
                        .details()
                        .getFirst()
                        .expected())
                .isEqualTo("signature_image or initials_image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"signatureFont\": \"Comic Sans\"}",
                "{\"stampType\": \"stamp\"}",
                "{\"isDefault\": \"perhaps\"}",
                "{\"imageBase64\": \"AAAA\"}"
            })
    void aSignatureThatIsRefusedSaysSoInItsPlace(String one) {
        assertThat(object(created(one), "errorDetails")).containsKeys("errorCode", "message", "details");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aCallWithoutSignaturesIsToldHowOneLooks() {
        assertThat(refusal(() -> created(new Upload(json("{}"), List.of())))
                        .details()
                        .getFirst()
                        .fix())
                .contains("signatureName");
    }

    @Test
    void aDeletedSignatureIsGone() {
        var id = text(created(ONE), "signatureId");
        signatures.deleteSignature(given.by(given.ann), ann, id);

        assertThat(listed()).isEmpty();
        assertThat(refusal(() -> signatures.getSignature(given.by(given.ann), ann, id))
                        .code())
                .isEqualTo(ErrorCode.SIGNATURE_DOES_NOT_EXIST);
    }

    @Test
    void nobodyButTheUserAndAnAdministratorSeesOrChangesThem() {
        var id = text(created(ONE), "signatureId");

        assertThat(signatures.getSignature(given.by(given.ada), ann, id)).containsEntry("signatureId", id);
        assertThat(refusal(() -> signatures.getSignature(given.by(given.ben), ann, id))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
        assertThat(refusal(() -> signatures.deleteSignature(given.by(given.ben), ann, id))
                        .code())
                .isEqualTo(ErrorCode.USER_LACKS_PERMISSIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"otto", "nobody", "no-guid"})
    void theUserMustBeOfTheAccount(String who) {
        var id = switch (who) {
            case "otto" -> given.otto.id().toString();
            case "nobody" -> UUID.randomUUID().toString();
            default -> who;
        };

        assertThat(refusal(() -> signatures.listSignatures(given.by(given.ada), id, "signature"))
                        .code())
                .isEqualTo(ErrorCode.INVALID_USERID);
    }

    private Map<String, Object> created(String one) {
        return created(new Upload(json("{\"userSignatures\": [" + one + "]}"), List.of()));
    }

    private Map<String, Object> created(Upload upload) {
        return list(signatures.createSignatures(given.by(given.ann), ann, upload), "userSignatures")
                .getFirst();
    }

    private Map<String, Object> update(String id, String json) {
        return signatures.updateSignature(given.by(given.ann), ann, id, json(json));
    }

    private List<Map<String, Object>> listed() {
        return list(signatures.listSignatures(given.by(given.ann), ann, "signature"), "userSignatures");
    }

    private BufferedImage image(String id, String type, String chrome) throws IOException {
        var png = images.getSignatureImage(given.by(given.ann), ann, id, type, chrome);
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(png.getBody())));
    }

    @SuppressWarnings("unchecked") // answers are built of lists and maps
    private static Map<String, Object> object(Map<String, Object> answer, String member) {
        return (Map<String, Object>) Objects.requireNonNull(answer.get(member), member);
    }

    private static Upload.Part part(String fileName, byte[] bytes) {
        return new Upload.Part(Map.of("filename", fileName), "image/png", bytes);
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 200);
        pen.setColor(new Color(0x14145A));
        pen.fillRect(100, 80, 100, 40);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call), "nothing was refused");
    }
}
