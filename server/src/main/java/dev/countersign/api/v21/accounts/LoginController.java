package dev.countersign.api.v21.accounts;

import dev.countersign.account.Accounts;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The legacy way to find one's account and its address. */
@RestController
class LoginController {
    private final Accounts accounts;
    private final Addresses addresses;

    LoginController(Accounts accounts, Addresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @GetMapping({"/restapi/v2/login_information", "/restapi/v2.1/login_information"})
    @Operation("AuthenticationApi.login")
    Map<String, Object> login(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(name = "embed_account_id_guid", defaultValue = "false") String embedGuid) {
        var account = accounts.find(caller.account());
        var id = Boolean.parseBoolean(embedGuid) ? account.id().toString() : account.externalId();
        var version = request.getRequestURI().contains("/v2.1/") ? "v2.1" : "v2";
        var base = addresses.forCaller(request.getScheme(), request.getHeader("Host")) + "/restapi/" + version
                + "/accounts/" + id;
        var login = Body.with("accountId", account.externalId())
                .and("accountIdGuid", account.id().toString())
                .and("baseUrl", base)
                .and("name", account.name())
                .and("isDefault", "true")
                .and("email", caller.email())
                .and("userId", caller.user().toString())
                .and("userName", caller.userName())
                .and("siteDescription", "");
        return Body.with("loginAccounts", List.of(login.map())).map();
    }
}
