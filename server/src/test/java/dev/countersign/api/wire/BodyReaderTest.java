package dev.countersign.api.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyReaderTest {
    @Test
    void noBodyIsAnEmptyObject() {
        assertThat(BodyReader.json(new MockHttpServletRequest("PUT", "/")).isEmpty())
                .isTrue();
    }

    @Test
    void aFormIsRefused() {
        var request = given("application/x-www-form-urlencoded", "status=voided");

        assertRefused(request);
    }

    @Test
    void aFormThatWasReadAsParametersIsRefusedToo() {
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public long getContentLengthLong() {
                return 13;
            }
        };
        request.setContentType("application/x-www-form-urlencoded");

        assertRefused(request);
    }

    @Test
    void noFilterTakesFormsOutOfTheBody() throws Exception {
        var properties = new Properties();
        try (var in = BodyReader.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        assertThat(properties).containsEntry("spring.mvc.formcontent.filter.enabled", "false");
    }

    @Test
    void theRefusalListsWhatIsAccepted() {
        assertThat(refused(BodyReader::json).expected()).isEqualTo("application/json");
        assertThat(refused(BodyReader::upload).expected()).isEqualTo("application/json or multipart/form-data");
    }

    private static Refusal.Detail refused(Consumer<MockHttpServletRequest> reader) {
        var refusal = catchThrowableOfType(Refusal.class, () -> reader.accept(given("text/plain", "{}")));
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_CONTENT_TYPE);
        return refusal.details().getFirst();
    }

    private static void assertRefused(MockHttpServletRequest request) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BodyReader.json(request))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_CONTENT_TYPE));
    }

    private static MockHttpServletRequest given(String type, String body) {
        var request = new MockHttpServletRequest("PUT", "/");
        request.setContentType(type);
        request.setContent(body.getBytes(UTF_8));
        return request;
    }
}
