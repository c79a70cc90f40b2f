package dev.countersign.history.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.countersign.history.Fact;
import dev.countersign.history.FactTypes;
import dev.countersign.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON: their record components, found again by the simple name of their kind. */
final class FactJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            // old rows must stay readable when a fact gains or loses a component
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, Class<? extends Fact>> types = new HashMap<>();

    FactJson(List<FactTypes> rooms) {
        rooms.forEach(room -> room.types().forEach(type -> {
            if (types.put(type.getSimpleName(), type) != null) {
                throw new IllegalStateException("two kinds of facts are called " + type.getSimpleName());
            }
        }));
    }

    /** The name of a fact that a room has announced; another could be written, but never read again. */
    String nameOf(Fact fact) {
        var name = fact.getClass().getSimpleName();
        if (types.get(name) != fact.getClass()) {
            throw new IllegalStateException(
                    "no FactTypes bean names " + fact.getClass().getName());
        }
        return name;
    }

    String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    Fact fact(String name, String json) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("the log holds a fact of the unknown kind " + name);
        }
        return MAPPER.readValue(json, type);
    }

    Actor actor(String json) {
        return MAPPER.readValue(json, Actor.class);
    }
}
