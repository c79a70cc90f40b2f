package dev.countersign.ceremony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class CeremonyFailuresTest {
    private static final IllegalStateException FAULT = new IllegalStateException("the database is full");

    @TempDir
    static Path folder;

    private static CeremonyServer server;

    private final CeremonyFailures failures = server.bean(CeremonyFailures.class);

    @BeforeAll
    static void open() throws Exception {
        server = new CeremonyServer(folder);
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

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
    void aSigningUrlThatFailsLeadsBackToTheApplication() throws Exception {
        var url = Signing.embedded(server).viewUrl("https://app.example/back");

        assertThat(pageInsteadOf(url)).contains("https://app.example/back?event=exception", "Nothing you filled in");
    }

    @Test
    void aMailLinkThatFailsCanBeOpenedAgain() throws Exception {
        var link = Signing.byMail(server).mailLink();

        assertThat(pageInsteadOf(link))
                .contains("method=\"get\" action=\"" + URI.create(link).getPath() + "\"", "Try again");
    }

    private String pageInsteadOf(String address) throws Exception {
        var path = URI.create(address).getPath();
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "text/html");
        var secret = path.substring(path.lastIndexOf('/') + 1);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("token", secret));
        return new String(failures.unforeseen(FAULT, request).getBody(), StandardCharsets.UTF_8);
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
