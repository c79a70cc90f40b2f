package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.USER_LACKS_PERMISSIONS;

import dev.countersign.account.User;
import dev.countersign.api.Call;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.autosign.AuthorityPage;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.autosign.StandingAuthority;
import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.identity.Consents;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Refusal;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Standing authority through the API, an extension: what its page does, for users who allowed an application to ask. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/users/{userId}/standing_authorities",
    "/restapi/v2.1/accounts/{accountId}/users/{userId}/standing_authorities"
})
class StandingAuthoritiesController {
    private final UserAccess access;
    private final StandingAuthorities authorities;
    private final Applications applications;
    private final Consents consents;

    StandingAuthoritiesController(
            UserAccess access, StandingAuthorities authorities, Applications applications, Consents consents) {
        this.access = access;
        this.authorities = authorities;
        this.applications = applications;
        this.consents = consents;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> give(Call call, @PathVariable String userId, WireObject body) {
        var user = access.own(call, userId);
        var application = application(call, body);
        requireLeave(call, user, application);
        return body(authorities.give(user, application, call.actor())).map();
    }

    @GetMapping
    Map<String, Object> list(Call call, @PathVariable String userId) {
        var user = access.visible(call, userId);
        var all = authorities.of(user.account(), user.id()).stream()
                .map(authority -> body(authority).map())
                .toList();
        return Body.with("standingAuthorities", all).map();
    }

    @DeleteMapping("/{authorityId}")
    Map<String, Object> revoke(Call call, @PathVariable String userId, @PathVariable String authorityId) {
        var user = access.visible(call, userId);
        return Guid.parse(authorityId)
                .flatMap(id -> authorities.revoke(user.account(), user.id(), id, call.actor()))
                .map(authority -> body(authority).map())
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("The user gave no such standing authority.")
                        .with(Refusal.Detail.of("authorityId", authorityId, "the id of a standing authority")
                                .fix("GET /users/" + user.id() + "/standing_authorities lists them.")));
    }

    private Application application(Call call, WireObject body) {
        var key = body.says("integrationKey")
                ? body.text("integrationKey", "")
                : call.caller().application();
        return applications
                .find(key)
                .orElseThrow(() -> body.invalid("integrationKey", key, "the integration key of an application"));
    }

    /**
     * A program that acts for a user must not give itself what is the user's to give: he must have allowed it by name,
     * on our consent page, and not have taken it back since.
     */
    private void requireLeave(Call call, User user, Application application) {
        var asked = Set.of(Scopes.STANDING_AUTHORITY);
        var scopes = call.caller().scopes();
        if (!scopes.containsAll(asked) || !consents.has(user.id(), application.integrationKey(), asked)) {
            throw USER_LACKS_PERMISSIONS
                    .because()
                    .with(Refusal.Detail.of(
                                    "scope",
                                    Scopes.format(scopes),
                                    "a token with the scope '" + Scopes.STANDING_AUTHORITY
                                            + "', which the user allows on the consent page; or himself on the page of 'fix'")
                            .fix(AuthorityPage.url(call.origin(), call.accountId(), application.integrationKey())));
        }
    }

    private static Body body(StandingAuthority authority) {
        var body = Body.with("authorityId", authority.id())
                .and("userId", authority.user().toString())
                .and("integrationKey", authority.integrationKey())
                .and("applicationName", authority.application())
                .and("status", authority.isInForce() ? "given" : "revoked");
        add(body, "given", authority.given());
        var revoked = authority.revoked();
        return revoked == null ? body : add(body, "revoked", revoked);
    }

    private static Body add(Body body, String verb, StandingAuthority.Act act) {
        return body.and(verb + "DateTime", act.at())
                .and(verb + "Through", through(act))
                .and(verb + "By", act.by().toString())
                .and(verb + "FromIp", act.ip());
    }

    private static String through(StandingAuthority.Act act) {
        return switch (act.door()) {
            case API -> "api";
            case CONSOLE -> "page";
            case SIGNING, SYSTEM -> "server";
        };
    }
}
