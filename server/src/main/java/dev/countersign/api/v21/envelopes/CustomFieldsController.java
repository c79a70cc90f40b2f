package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.CUSTOM_FIELD_DOES_NOT_EXIST;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.ErrorBody;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.CustomField;
import dev.countersign.envelope.Envelope;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sender's own data on an envelope. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/custom_fields",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/custom_fields"
})
class CustomFieldsController {
    private final EnvelopeAccess access;
    private final CustomFieldsReader reader;

    CustomFieldsController(EnvelopeAccess access, Readers readers) {
        this.access = access;
        this.reader = readers.customFields();
    }

    @GetMapping
    @Operation("EnvelopesApi.listCustomFields")
    Map<String, Object> listCustomFields(Call call, @PathVariable String envelopeId) {
        return EnvelopeWriter.customFields(
                        access.visible(call, envelopeId).contents().customFields())
                .map();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("EnvelopesApi.createCustomFields")
    Map<String, Object> createCustomFields(Call call, @PathVariable String envelopeId, WireObject body) {
        var fields = reader.read(body);
        access.change(call, envelopeId, e -> new Correcting(e).putCustomFields(fields));
        return EnvelopeWriter.customFields(fields).map();
    }

    @PutMapping
    @Operation("EnvelopesApi.updateCustomFields")
    Map<String, Object> updateCustomFields(Call call, @PathVariable String envelopeId, WireObject body) {
        var named = reader.all(body);
        var after = access.change(call, envelopeId, e -> {
            e.requireCorrectable();
            var changed = named.stream()
                    .flatMap(json -> known(e, json).map(old -> changed(old, json)).stream())
                    .toList();
            return changed.isEmpty() ? List.of() : new Correcting(e).putCustomFields(changed);
        });
        return results(after, body);
    }

    private static CustomField changed(CustomField old, WireObject json) {
        return new CustomField(
                old.fieldId(),
                json.text("name", old.name(), 50),
                json.text("value", old.value(), 100),
                json.flag("show").orElse(old.show()),
                json.flag("required").orElse(old.required()),
                json.has("listItems") ? json.texts("listItems") : old.items());
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteCustomFields")
    Map<String, Object> deleteCustomFields(Call call, @PathVariable String envelopeId, WireObject body) {
        var named = reader.all(body);
        var results = results(access.changeable(call, envelopeId), body);
        access.change(call, envelopeId, e -> {
            e.requireCorrectable();
            var ids = named.stream()
                    .flatMap(json -> known(e, json).map(CustomField::fieldId).stream())
                    .toList();
            return ids.isEmpty() ? List.of() : new Correcting(e).removeCustomFields(ids);
        });
        return results;
    }

    /** One field that is not there does not stop the others: each is answered with what became of it. */
    private static Map<String, Object> results(Envelope envelope, WireObject body) {
        return Body.with("textCustomFields", results(envelope, body.objects("textCustomFields")))
                .and("listCustomFields", results(envelope, body.objects("listCustomFields")))
                .map();
    }

    private static List<Map<String, Object>> results(Envelope envelope, List<WireObject> named) {
        return named.stream()
                .map(json -> known(envelope, json)
                        .map(field ->
                                Body.with("errorDetails", ErrorBody.success()).rest(EnvelopeWriter.customField(field)))
                        .orElseGet(() -> Body.with("fieldId", json.required("fieldId"))
                                .and("errorDetails", ErrorBody.item(notThere(json)))))
                .map(Body::map)
                .toList();
    }

    private static Refusal notThere(WireObject json) {
        return CUSTOM_FIELD_DOES_NOT_EXIST
                .because()
                .with(Refusal.Detail.of(
                        json.path("fieldId"), json.required("fieldId"), "the id of a custom field of this envelope"));
    }

    private static Optional<CustomField> known(Envelope envelope, WireObject json) {
        var fieldId = json.required("fieldId");
        return envelope.contents().customFields().stream()
                .filter(field -> field.fieldId().equals(fieldId))
                .findFirst();
    }
}
