package dev.countersign.shop.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.shop.Vectors;
import dev.countersign.shop.http.Query;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the shop signs, other implementations sign alike. */
class ProxySignatureTest {
    static Stream<JsonNode> cases() {
        return Vectors.of("app_proxy");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signsAsEverybodyElse(JsonNode vector) {
        var query = Query.parse(vector.required("query").asString());
        assertThat(ProxySignature.message(query))
                .isEqualTo(vector.required("message").asString());
        assertThat(ProxySignature.of(query, vector.required("secret").asString()))
                .isEqualTo(vector.required("signature").asString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsOwnSignatureIsNotSigned(JsonNode vector) {
        var query = Query.parse(vector.required("signed_query").asString());
        assertThat(ProxySignature.of(query, vector.required("secret").asString()))
                .isEqualTo(vector.required("signature").asString());
    }

    @Test
    void neverSignsWhatMustBeRefused() {
        assertThat(Vectors.of("app_proxy_negative")
                        .filter(vector -> !vector.required("note").asString().contains("correctly signed")))
                .hasSize(11)
                .allSatisfy(vector -> {
                    var query = Query.parse(vector.required("signed_query").asString());
                    var shown = query.parameters().stream()
                            .filter(parameter -> parameter.name().equals("signature"))
                            .map(Query.Parameter::value)
                            .toList();
                    var ours =
                            ProxySignature.of(query, vector.required("secret").asString());
                    // neither another one nor the right one twice
                    assertThat(shown).isNotEqualTo(List.of(ours));
                });
    }
}
