package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.CUSTOM_FIELD_DOES_NOT_EXIST;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.CustomField;
import dev.countersign.envelope.Envelope;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
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
        access.change(call, envelopeId, e -> e.putCustomFields(fields));
        return EnvelopeWriter.customFields(fields).map();
    }

    @PutMapping
    @Operation("EnvelopesApi.updateCustomFields")
    Map<String, Object> updateCustomFields(Call call, @PathVariable String envelopeId, WireObject body) {
        var named = reader.all(body);
        var after = access.change(
                call,
                envelopeId,
                e -> e.putCustomFields(
                        named.stream().map(json -> changed(e, json)).toList()));
        var ids = named.stream().map(json -> json.text("fieldId", "")).toList();
        return EnvelopeWriter.customFields(only(after, ids)).map();
    }

    private static CustomField changed(Envelope envelope, WireObject json) {
        var old = known(envelope, json.required("fieldId"));
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
        var ids =
                reader.all(body).stream().map(json -> json.required("fieldId")).toList();
        var gone = only(access.changeable(call, envelopeId), ids);
        access.change(call, envelopeId, e -> {
            ids.forEach(id -> known(e, id));
            return e.removeCustomFields(ids);
        });
        return EnvelopeWriter.customFields(gone).map();
    }

    private static List<CustomField> only(Envelope envelope, List<String> ids) {
        return envelope.contents().customFields().stream()
                .filter(field -> ids.contains(field.fieldId()))
                .toList();
    }

    private static CustomField known(Envelope envelope, String fieldId) {
        return only(envelope, List.of(fieldId)).stream()
                .findFirst()
                .orElseThrow(() -> CUSTOM_FIELD_DOES_NOT_EXIST
                        .because()
                        .with(Refusal.Detail.of("fieldId", fieldId, "the id of a custom field of this envelope")));
    }
}
