package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.docusign.esign.client.ApiException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.compat.Wire.Answer;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The words in which the tests say what must be so afterwards. */
final class Then {
    private Then() {}

    static void completes(Sdk sdk, String envelopeId) {
        await("envelope " + envelopeId + " to complete")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> "completed".equals(statusOf(sdk, envelopeId)));
    }

    static String statusOf(Sdk sdk, String envelopeId) throws ApiException {
        return sdk.envelopes().getEnvelope(sdk.accountId(), envelopeId).getStatus();
    }

    /** The call was refused with this code, and the details say which member was wrong. */
    static Refused refused(Answer answer, String errorCode) {
        return refused(answer, 400, errorCode);
    }

    static Refused refused(Answer answer, int status, String errorCode) {
        assertThat(answer.at("/errorCode")).as(answer.text()).isEqualTo(errorCode);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/message")).isNotBlank();
        return new Refused(answer.json());
    }

    /** The same for a call through the SDK. */
    static Refused refused(ThrowingCallable call, String errorCode) {
        var thrown = Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(ApiException.class);
        var exception = (ApiException) thrown;
        return refused(
                new Answer(
                        exception.getCode(),
                        exception.getResponseBody().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.net.http.HttpHeaders.of(java.util.Map.of(), (_, _) -> true)),
                errorCode);
    }

    /** The repair kit of a refusal. */
    record Refused(JsonNode body) {
        Refused at(String path, String received) {
            assertThat(StreamSupport.stream(body.path("details").spliterator(), false))
                    .as(body.toString())
                    .anySatisfy(detail -> {
                        assertThat(detail.path("path").asText()).contains(path);
                        assertThat(detail.path("received").asText()).contains(received);
                        assertThat(detail.path("expected").asText()).isNotBlank();
                    });
            return this;
        }

        Refused at(String path) {
            return at(path, "");
        }

        /** Some detail tells how to repair the call. */
        Refused fix(String part) {
            assertThat(StreamSupport.stream(body.path("details").spliterator(), false)
                            .map(detail -> detail.path("fix").asText()))
                    .as(body.toString())
                    .anySatisfy(fix -> assertThat(fix).contains(part));
            return this;
        }

        Refused nearest(String member, String value) {
            assertThat(body.findValue("nearest")).as(body.toString()).isNotNull();
            assertThat(body.findValue("nearest").path(member).asText()).isEqualTo(value);
            return this;
        }
    }
}
