package dev.countersign.autosign.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.autosign.AuthorityPage;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.identity.web.PersonalPage;
import dev.countersign.identity.web.PersonalPages;
import dev.countersign.identity.web.PersonalPages.Visitor;
import dev.countersign.identity.web.Texts;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Guid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a user reads what an application asks for, gives it, and revokes what he gave. */
@RestController
@PersonalPage
class StandingAuthorityController {
    private final PersonalPages pages;
    private final Applications applications;
    private final Accounts accounts;
    private final StandingAuthorities authorities;
    private final AuthorityViews views;
    private final Adopting adopting;

    StandingAuthorityController(
            PersonalPages pages,
            Applications applications,
            Accounts accounts,
            StandingAuthorities authorities,
            AuthorityViews views,
            Adopting adopting) {
        this.pages = pages;
        this.applications = applications;
        this.accounts = accounts;
        this.authorities = authorities;
        this.views = views;
        this.adopting = adopting;
    }

    @GetMapping(AuthorityPage.PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        var asked = AuthorityRequest.of(request);
        return pages.show(
                request,
                asked.address(),
                reason(request),
                visitor -> forMember(
                        request,
                        asked,
                        visitor,
                        (_, application) -> page(request, asked, visitor, application, HttpStatus.OK, "")));
    }

    @PostMapping(AuthorityPage.PATH + "/give")
    ResponseEntity<String> give(HttpServletRequest request) {
        var asked = AuthorityRequest.of(request);
        return pages.act(
                request,
                asked.address(),
                reason(request),
                visitor -> forMember(request, asked, visitor, (user, application) -> {
                    if (application.isEmpty() || !adopting.isDoneBy(user, request)) {
                        var problem = texts(request).get("problem.signature");
                        return page(request, asked, visitor, application, HttpStatus.BAD_REQUEST, problem);
                    }
                    authorities.give(user, application.get(), actor(visitor));
                    return PersonalPages.seeOther(asked.address());
                }));
    }

    @PostMapping(AuthorityPage.PATH + "/revoke")
    ResponseEntity<String> revoke(HttpServletRequest request) {
        var asked = AuthorityRequest.of(request);
        return pages.act(request, asked.address(), reason(request), visitor -> {
            Guid.parse(Objects.requireNonNullElse(request.getParameter("authority"), ""))
                    .ifPresent(id -> authorities.revoke(
                            visitor.user().account(), visitor.user().id(), id, actor(visitor)));
            return PersonalPages.seeOther(asked.address());
        });
    }

    /** Only for a user of the account the link names, and for an application that exists. */
    private ResponseEntity<String> forMember(
            HttpServletRequest request,
            AuthorityRequest asked,
            Visitor visitor,
            BiFunction<User, Optional<Application>, ResponseEntity<String>> then) {
        var application = applications.find(asked.integrationKey());
        if (application.isEmpty() && !asked.integrationKey().isEmpty()) {
            return notice(request, asked, "error.application", asked.integrationKey());
        }
        return belongs(visitor.user(), asked)
                ? then.apply(visitor.user(), application)
                : notice(request, asked, "error.account", visitor.user().name());
    }

    private boolean belongs(User user, AuthorityRequest asked) {
        return asked.account().isEmpty()
                || accounts.named(asked.account())
                        .filter(account -> account.id().equals(user.account()))
                        .isPresent();
    }

    private ResponseEntity<String> page(
            HttpServletRequest request,
            AuthorityRequest asked,
            Visitor visitor,
            Optional<Application> application,
            HttpStatus status,
            String problem) {
        var view = views.view(asked, visitor, application, problem, texts(request));
        return pages.page(status, texts(request), "autosign/authority", Map.of("view", view));
    }

    private ResponseEntity<String> notice(
            HttpServletRequest request, AuthorityRequest asked, String key, String value) {
        var texts = texts(request);
        return pages.page(
                HttpStatus.BAD_REQUEST,
                texts,
                "autosign/notice",
                Map.of(
                        "heading", texts.get(key),
                        "sentence", texts.get(key + ".why", value),
                        "elsewhere", asked.addressOfSomebodyElse()));
    }

    private static Actor actor(Visitor visitor) {
        var user = visitor.user();
        return new Actor(Actor.Kind.CONSOLE, user.id().toString(), user.name(), user.email(), visitor.ip());
    }

    private static String reason(HttpServletRequest request) {
        return texts(request).get("reason");
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.of("autosign", request);
    }
}
