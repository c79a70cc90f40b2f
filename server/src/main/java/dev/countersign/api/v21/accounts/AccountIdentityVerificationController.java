package dev.countersign.api.v21.accounts;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.ceremony.CodeSender;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways of identity verification an account can ask of its recipients; what this server cannot do is not listed. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/identity_verification",
    "/restapi/v2.1/accounts/{accountId}/identity_verification"
})
class AccountIdentityVerificationController {
    private final CodeSender sender;

    AccountIdentityVerificationController(CodeSender sender) {
        this.sender = sender;
    }

    @GetMapping
    @Operation("AccountsApi.getAccountIdentityVerification")
    Map<String, Object> getAccountIdentityVerification(Call call) {
        var workflows = Arrays.stream(IdentityWorkflow.values())
                .filter(workflow -> sender.offers(workflow.way()))
                .map(workflow -> workflow(workflow).map())
                .toList();
        return Body.with("identityVerification", workflows).map();
    }

    private static Body workflow(IdentityWorkflow workflow) {
        return Body.with("workflowId", workflow.id())
                .and("defaultName", workflow.label())
                .and("defaultDescription", workflow.description())
                .and("inputOptions", inputs(workflow))
                .and("steps", List.of())
                .and("isDisabled", "false")
                .and("ownerType", "Account");
    }

    private static List<Map<String, Object>> inputs(IdentityWorkflow workflow) {
        return workflow.inputs().stream()
                .map(name -> Body.with("optionName", name)
                        .and("valueType", "PhoneNumberList")
                        .typed("isRequired", true)
                        .map())
                .toList();
    }
}
