package dev.countersign.api.v21.accounts;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.envelope.recipient.SealName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What signs for people or an organisation: the seal of the account's certificate, and the ways a signature comes about. */
@RestController
@RequestMapping({"/restapi/v2/accounts/{accountId}", "/restapi/v2.1/accounts/{accountId}"})
class SealsController {
    @GetMapping("/seals")
    @Operation("TrustServiceProvidersApi.getSealProviders")
    Map<String, Object> getSealProviders(Call call) {
        var seal = Body.with("sealName", SealName.ACCOUNT)
                .and("sealDisplayName", call.account().name())
                .and("sealIdentifier", call.accountId().toString());
        return Body.with("seals", List.of(seal.map())).map();
    }

    @GetMapping("/signatureProviders")
    @Operation("AccountsApi.listSignatureProviders")
    Map<String, Object> listSignatureProviders(Call call) {
        return Body.with(
                        "signatureProviders",
                        List.of(
                                provider(1, "universalsignaturepen_default", "Electronic signature"),
                                provider(2, "Countersign.AutoSign", "Automatic signature by standing authority")))
                .map();
    }

    private static Map<String, Object> provider(int priority, String name, String displayName) {
        return Body.with("signatureProviderId", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .and("signatureProviderName", name)
                .and("signatureProviderDisplayName", displayName)
                .and("priority", priority)
                .and("isRequired", false)
                .and("signatureProviderOptionsMetadata", List.of())
                .and("signatureProviderRequiredOptions", List.of())
                .map();
    }
}
