package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.docusign.esign.api.UsersApi;
import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.UserSignature;
import com.docusign.esign.model.UserSignatureDefinition;
import com.docusign.esign.model.UserSignaturesInformation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The signatures a user keeps, through the SDK; in version 2 and as multipart through plain HTTP. */
@AgainstServer
class UserSignaturesCompatTest {
    private final UsersApi users;
    private final String account;
    private final String user;
    private final Wire wire;

    UserSignaturesCompatTest(RunningServer server, Sdk sdk, Wire wire) {
        this.users = sdk.users();
        this.account = sdk.accountId();
        this.user = server.quickstart().userId();
        this.wire = wire;
    }

    @AfterEach
    void nothingIsLeft() throws ApiException {
        for (var left : users.listSignatures(account, user).getUserSignatures()) {
            users.deleteSignature(account, user, left.getSignatureId());
        }
    }

    @Test
    void aSignatureIsKeptReadChangedAndDeleted() throws ApiException {
        var kept = created(new UserSignature()
                .signatureName("Ann & Archer")
                .signatureInitials("AA")
                .signatureFont("4_DocuSign"));
        assertThat(kept.getIsDefault()).isEqualTo("true");
        assertThat(kept.getCreatedDateTime()).isNotBlank();
        assertThat(users.getSignature(account, user, kept.getSignatureId())).isEqualTo(kept);
        assertThat(users.listSignatures(account, user).getUserSignatures()).containsExactly(kept);

        var changed = users.updateSignature(
                account, user, kept.getSignatureId(), new UserSignatureDefinition().signatureInitials("A.A."));
        assertThat(changed.getSignatureId()).isNotEqualTo(kept.getSignatureId());
        assertThat(changed.getSignatureName()).isEqualTo("Ann & Archer");
        assertThat(changed.getSignatureInitials()).isEqualTo("A.A.");
        assertThatThrownBy(() -> users.getSignature(account, user, kept.getSignatureId()))
                .hasMessageContaining(changed.getSignatureId());

        users.deleteSignature(account, user, changed.getSignatureId());
        assertThat(users.listSignatures(account, user).getUserSignatures()).isEmpty();
    }

    @Test
    void aListOfSignaturesIsUpdatedAtOnce() throws ApiException {
        created(new UserSignature().signatureName("One"));
        var all = users.updateSignatures(
                account,
                user,
                new UserSignaturesInformation()
                        .addUserSignaturesItem(
                                new UserSignature().signatureName("One").signatureFont("Mistral"))
                        .addUserSignaturesItem(
                                new UserSignature().signatureName("Two").isDefault("true"))
                        .addUserSignaturesItem(new UserSignature().signatureFont("Comic Sans")));

        assertThat(all.getUserSignatures().get(0).getSignatureFont()).isEqualTo("Mistral");
        assertThat(all.getUserSignatures().get(1).getIsDefault()).isEqualTo("true");
        assertThat(all.getUserSignatures().get(2).getErrorDetails().getErrorCode())
                .isEqualTo("INVALID_REQUEST_PARAMETER");
        assertThat(users.listSignatures(account, user).getUserSignatures())
                .extracting(UserSignature::getSignatureName)
                .containsExactly("Two", "One");
    }

    @Test
    void aPictureIsPutReadAndTakenAway() throws ApiException {
        var kept = created(new UserSignature().signatureName("Ann Archer"));
        var drawn = read(users.getSignatureImage(account, user, kept.getSignatureId(), "signature_image"));

        var pictured =
                users.updateSignatureImage(account, user, kept.getSignatureId(), "signature_image", picture("gif"));
        var png = read(users.getSignatureImage(account, user, pictured.getSignatureId(), "signature_image"));
        assertThat(png.getWidth()).isBetween(90, 110);
        var chrome = users.new GetSignatureImageOptions();
        chrome.setIncludeChrome("true");
        assertThat(read(users.getSignatureImage(account, user, pictured.getSignatureId(), "signature_image", chrome))
                        .getHeight())
                .isGreaterThan(png.getHeight());

        var bare = users.deleteSignatureImage(account, user, pictured.getSignatureId(), "signature_image");
        assertThat(read(users.getSignatureImage(account, user, bare.getSignatureId(), "signature_image"))
                        .getWidth())
                .isEqualTo(drawn.getWidth());
    }

    @Test
    void versionTwoTakesTheSameAsMultipart() {
        var at = wire.accountV2("/users/" + user + "/signatures");
        var json = """
                {"userSignatures": [{"signatureName": "Ron Test20121127083900", "signatureInitials": "RT20121127083900"}]}""";
        var answer = wire.send("POST", at, "multipart/form-data; boundary=AAA", multipart(json));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = answer.at("/userSignatures/0/signatureId");

        assertThat(wire.get(at).json()).isEqualTo(answer.json());
        assertThat(wire.get(at + "/" + id).json())
                .isEqualTo(wire.get(wire.account("/users/" + user + "/signatures/" + id))
                        .json());
        assertThat(read(wire.get(at + "/" + id + "/initials_image").bytes()).getWidth())
                .isBetween(90, 110);
        assertThat(wire.put(at + "/" + id, Map.of("signatureFont", "2_DocuSign"))
                        .at("/signatureFont"))
                .isEqualTo("2_DocuSign");
    }

    @Test
    void anotherUsersSignaturesAreRefusedByName() {
        var answer = wire.get(wire.account("/users/00000000-0000-4000-8000-000000000000/signatures"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errorCode")).isEqualTo("INVALID_USERID");
        assertThat(answer.at("/details/0/path")).isEqualTo("userId");
    }

    private UserSignature created(UserSignature signature) throws ApiException {
        return users.createSignatures(account, user, new UserSignaturesInformation().userSignatures(List.of(signature)))
                .getUserSignatures()
                .getFirst();
    }

    private static byte[] multipart(String json) {
        var base64 = Base64.getMimeEncoder().encodeToString(picture("png"));
        return """
                --AAA
                Content-Type: application/json
                Content-Disposition: form-data

                %s
                --AAA
                Content-Type: image/png
                Content-Disposition: file; filename="Ron Test20121127083900"
                Content-Transfer-Encoding: base64

                %s
                --AAA
                Content-Type: image/png
                Content-Disposition: file; filename="RT20121127083900"
                Content-Transfer-Encoding: base64

                %s
                --AAA--
                """.formatted(json, base64, base64)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ink of 100 by 40 pixels on white paper. */
    private static byte[] picture(String format) {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 200);
        pen.setColor(new Color(0x14145A));
        pen.fillRect(100, 80, 100, 40);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
