package dev.countersign.api.wire;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_BODY;

import dev.countersign.kernel.Refusal;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON of requests and answers. Documents travel inside it as base64, so texts may be long. */
public final class WireJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(factory()).build();

    private WireJson() {}

    public static WireObject read(byte[] bytes) {
        try {
            var members = MAPPER.readValue(bytes, new TypeReference<Map<String, Object>>() {});
            return new WireObject("", members == null ? Map.of() : members);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "the body" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw INVALID_REQUEST_BODY
                    .because(String.valueOf(e.getOriginalMessage()) + " (" + place + ")")
                    .with(Refusal.Detail.of(place, null, "a JSON object"));
        }
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(64 * 1024 * 1024)
                        .maxNestingDepth(200)
                        .build())
                .build();
    }
}
