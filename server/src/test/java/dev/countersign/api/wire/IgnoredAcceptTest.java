package dev.countersign.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class IgnoredAcceptTest {
    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/pdf", "image/gif", "no type at all"})
    void theApiAnswersJsonWhateverIsAskedFor(String accept) throws Exception {
        assertThat(types("/restapi/v2.1/accounts/1/envelopes", accept))
                .containsExactly(MediaType.APPLICATION_JSON, MediaType.ALL);
    }

    @Test
    void theCaseOfThePathDoesNotMatter() throws Exception {
        assertThat(types("/RESTAPI/v2/service_information", "text/html")).contains(MediaType.APPLICATION_JSON);
    }

    @Test
    void pagesAreStillChosenByTheHeader() throws Exception {
        assertThat(types("/dev/outbox", "text/html")).containsExactly(MediaType.TEXT_HTML);
    }

    private static List<MediaType> types(String path, String accept) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.addHeader("Accept", accept);
        return new IgnoredAccept().resolveMediaTypes(new ServletWebRequest(request));
    }
}
