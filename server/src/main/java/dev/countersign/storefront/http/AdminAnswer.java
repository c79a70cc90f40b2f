package dev.countersign.storefront.http;

import dev.countersign.storefront.record.AdminFailed;
import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the Admin API answered. */
record AdminAnswer(int status, HttpHeaders headers, String body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new AdminFailed(status, "The shop answered with something that is no JSON (status " + status + ").");
        }
    }

    /** The JSON of a good answer; {@link AdminFailed} for every other. */
    JsonNode required(String what) {
        if (!isGood()) {
            throw new AdminFailed(
                    status, "The shop answered " + what + " with status " + status + ".", AdminErrors.of(this));
        }
        return json();
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
