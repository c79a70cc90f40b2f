package dev.countersign.api.v21.accounts;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.envelope.recipient.SealName;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The electronic seals an account can put on envelopes: the one of its sealing certificate. */
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
}
