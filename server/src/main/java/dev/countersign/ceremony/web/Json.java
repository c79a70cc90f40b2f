package dev.countersign.ceremony.web;

import static dev.countersign.kernel.ErrorCode.INVALID_CONTENT_TYPE;
import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_BODY;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the scripts of the pages send and get. Their form is ours alone, so it does not depend on the wire's mapper. */
final class Json {
    private static final int MOST_BYTES = 15_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    static <T> T read(HttpServletRequest request, Class<T> type) {
        var contentType = request.getContentType();
        if (contentType == null || !contentType.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw INVALID_CONTENT_TYPE
                    .because()
                    .with(Refusal.Detail.of("Content-Type", contentType, MediaType.APPLICATION_JSON_VALUE));
        }
        try (var in = request.getInputStream()) {
            var value = MAPPER.readValue(in.readNBytes(MOST_BYTES), type);
            if (value == null) {
                throw INVALID_REQUEST_BODY.because("It is empty.");
            }
            return value;
        } catch (JacksonException e) {
            throw INVALID_REQUEST_BODY.because("It is no JSON of the expected form.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseEntity<byte[]> answer(Object value) {
        return answer(200, value);
    }

    static ResponseEntity<byte[]> refusal(Refusal refusal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("errorCode", refusal.code().name());
        body.put("message", refusal.text());
        body.put("details", refusal.details().stream().map(Json::detail).toList());
        return answer(refusal.code().status(), body);
    }

    static ResponseEntity<byte[]> trouble(ErrorCode code, String trace) {
        var refusal = code.because(trace);
        return answer(code.status(), Map.of("errorCode", code.name(), "message", refusal.text(), "trace", trace));
    }

    private static Map<String, Object> detail(Refusal.Detail detail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("path", detail.path());
        members.put("received", detail.received() == null ? "" : detail.received());
        members.put("expected", detail.expected() == null ? "" : detail.expected());
        members.put("fix", detail.fix() == null ? "" : detail.fix());
        return members;
    }

    private static ResponseEntity<byte[]> answer(int status, Object value) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(MAPPER.writeValueAsBytes(value));
    }
}
