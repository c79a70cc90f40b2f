package dev.countersign.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.Ids;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

@ExtendWith(OutputCaptureExtension.class)
class IdentityFailuresTest {
    private static final IllegalStateException FAULT = new IllegalStateException("the database is full");

    private final IdentityFailures failures = new IdentityFailures(
            new IdentityPages(new PageAnswers(
                    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.pages"))),
            Ids.random());

    @Test
    void anApplicationIsToldTheTokenUnderWhichTheFaultIsLogged(CapturedOutput output) throws Exception {
        var answer = failures.unforeseen(FAULT, request("*/*"));
        var trace = String.valueOf(answer.getBody()).replaceAll(".*Trace token: ([0-9a-f-]{36}).*", "$1");

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(output.getAll()).contains(trace, "the database is full");
    }

    @Test
    void aUserReadsAPageWithoutDetails() throws Exception {
        var answer = failures.unforeseen(FAULT, request("text/html"));

        assertThat(String.valueOf(answer.getBody()))
                .contains("That did not work")
                .doesNotContain("database");
    }

    private static MockHttpServletRequest request(String accept) {
        var request = new MockHttpServletRequest("GET", "/oauth/auth");
        request.addHeader("Accept", accept);
        return request;
    }
}
