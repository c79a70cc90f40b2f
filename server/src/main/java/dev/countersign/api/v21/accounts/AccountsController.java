package dev.countersign.api.v21.accounts;

import dev.countersign.account.Account;
import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an account is. */
@RestController
@RequestMapping({"/restapi/v2/accounts/{accountId}", "/restapi/v2.1/accounts/{accountId}"})
class AccountsController {
    @GetMapping
    @Operation("AccountsApi.getAccountInformation")
    Map<String, Object> getAccountInformation(Call call) {
        Account account = call.account();
        return Body.with("accountName", account.name())
                .and("accountIdGuid", account.id().toString())
                .and("externalAccountId", account.externalId())
                .and("createdDate", account.createdAt())
                .and("planName", "Self-hosted")
                .and("planClassification", "selfhosted")
                .and("envelopeSendingBlocked", "false")
                .and("suspensionStatus", "")
                .and("status21CFRPart11", "not_enabled")
                .and("canUpgrade", "false")
                .and("connectPermission", "none")
                .and("currencyCode", "USD")
                .map();
    }
}
