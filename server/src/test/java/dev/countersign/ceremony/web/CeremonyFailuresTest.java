package dev.countersign.ceremony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.Ids;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class CeremonyFailuresTest {
    private static final IllegalStateException FAULT = new IllegalStateException("the database is full");

    private final CeremonyFailures failures = new CeremonyFailures(
            new Pages(
                    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages"),
                    new Assets()),
            Ids.random());

    @Test
    void aScriptIsToldTheTokenUnderWhichTheFaultIsLogged(CapturedOutput output) throws Exception {
        var answer = failures.unforeseen(FAULT, request("*/*"));
        var body = new String(answer.getBody(), StandardCharsets.UTF_8);
        var trace = body.replaceAll(".*\"trace\":\"([^\"]+)\".*", "$1");

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(trace).hasSize(36);
        assertThat(output.getAll()).contains(trace, "the database is full", "/signing/s/{session}");
    }

    @Test
    void aVisitorReadsAPageWithoutDetails(CapturedOutput output) throws Exception {
        var answer = failures.unforeseen(FAULT, request("text/html,*/*"));
        var page = new String(answer.getBody(), StandardCharsets.UTF_8);

        assertThat(page).contains("That did not work").doesNotContain("database");
        assertThat(output.getAll()).doesNotContain("top-secret-session");
    }

    @Test
    void aRequestThatIsWrongIsNoFaultOfOurs() {
        var wrong = new MissingServletRequestParameterException("v", "String");

        assertThatThrownBy(() -> failures.unforeseen(wrong, request("*/*"))).isSameAs(wrong);
    }

    private static MockHttpServletRequest request(String accept) {
        var request = new MockHttpServletRequest("GET", "/signing/s/top-secret-session");
        request.addHeader("Accept", accept);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/signing/s/{session}");
        return request;
    }
}
