package dev.countersign.api.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import org.junit.jupiter.api.Test;

class WireObjectTest {
    @Test
    void namesAreMatchedWithoutCaseAndTypesAreTaken() {
        var json = read("{\"XPosition\": 12, \"Locked\": true, \"recipientId\": 3, \"optional\": \"TRUE\"}");

        assertThat(json.number("xPosition")).contains(12.0);
        assertThat(json.flag("locked")).contains(true);
        assertThat(json.flag("optional")).contains(true);
        assertThat(json.required("recipientId")).isEqualTo("3");
    }

    @Test
    void whatWasNotReadIsKept() {
        var json = read("{\"name\": \"Ann\", \"mergeField\": {\"a\": 1}, \"none\": null}");
        json.required("name");

        assertThat(json.rest().members()).containsOnlyKeys("mergeField");
    }

    @Test
    void refusalsNameThePlaceWhatCameAndWhatWouldDo() {
        var signer = read("{\"recipients\": {\"signers\": [{}, {\"routingOrder\": \"soon\"}]}}")
                .object("recipients")
                .orElseThrow()
                .objects("signers")
                .get(1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signer.integer("routingOrder"))
                .satisfies(refusal -> assertThat(refusal.details())
                        .containsExactly(Refusal.Detail.of("recipients.signers[1].routingOrder", "soon", "a number")));
    }

    @Test
    void theCharacterNulIsRefusedWhereverATextIsRead() {
        var json = read("{\"name\": \"a\\u0000b\", \"ids\": [\"1\", \"\\u0000\"]}");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> json.text("name"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> json.texts("ids"));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("{\"a\": \n oops}"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY);
                    assertThat(refusal.details().getFirst().path()).contains("line 2");
                });
    }

    private static WireObject read(String json) {
        return WireJson.read(json.getBytes(UTF_8));
    }
}
