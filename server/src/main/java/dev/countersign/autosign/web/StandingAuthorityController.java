package dev.countersign.autosign.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
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
import java.util.function.Function;
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
    private final SignatureBook book;

    StandingAuthorityController(
            PersonalPages pages,
            Applications applications,
            Accounts accounts,
            StandingAuthorities authorities,
            AuthorityViews views,
            SignatureBook book) {
        this.pages = pages;
        this.applications = applications;
        this.accounts = accounts;
        this.authorities = authorities;
        this.views = views;
        this.book = book;
    }

    @GetMapping(AuthorityPage.PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        var asked = AuthorityRequest.of(request);
        return pages.show(
                request,
                asked.address(),
                reason(request),
                visitor -> forMember(request, asked, visitor, application -> page(request, visitor, application)));
    }

    @PostMapping(AuthorityPage.PATH + "/give")
    ResponseEntity<String> give(HttpServletRequest request) {
        var asked = AuthorityRequest.of(request);
        return pages.act(
                request,
                asked.address(),
                reason(request),
                visitor -> forMember(
                        request,
                        asked,
                        visitor,
                        application -> application
                                .map(one -> give(request, asked, visitor, one))
                                .orElseGet(() -> PersonalPages.seeOther(asked.address()))));
    }

    private ResponseEntity<String> give(
            HttpServletRequest request, AuthorityRequest asked, Visitor visitor, Application application) {
        var typed = Typed.in(request);
        if (book.standard(visitor.user()).isEmpty()) {
            if (!typed.isSignature()) {
                return again(request, visitor, application, typed);
            }
            book.create(visitor.user(), typed.wish());
        }
        authorities.give(visitor.user(), application, actor(visitor));
        return PersonalPages.seeOther(asked.address());
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
            Function<Optional<Application>, ResponseEntity<String>> then) {
        var application = applications.find(asked.integrationKey());
        if (application.isEmpty() && !asked.integrationKey().isEmpty()) {
            return notice(request, asked, "error.application", asked.integrationKey());
        }
        return belongs(visitor.user(), asked)
                ? then.apply(application)
                : notice(request, asked, "error.account", visitor.user().name());
    }

    private boolean belongs(User user, AuthorityRequest asked) {
        return asked.account().isEmpty()
                || accounts.named(asked.account())
                        .filter(account -> account.id().equals(user.account()))
                        .isPresent();
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Visitor visitor, Optional<Application> application) {
        var typed = Typed.suggestedTo(visitor.user());
        var view = views.view(AuthorityRequest.of(request), visitor, application, typed, "", texts(request));
        return pages.page(HttpStatus.OK, texts(request), "autosign/authority", Map.of("view", view));
    }

    /** The page with what was typed, and what is wrong with it. */
    private ResponseEntity<String> again(
            HttpServletRequest request, Visitor visitor, Application application, Typed typed) {
        var texts = texts(request);
        var problem = texts.get("problem.signature");
        var view = views.view(AuthorityRequest.of(request), visitor, Optional.of(application), typed, problem, texts);
        return pages.page(HttpStatus.BAD_REQUEST, texts, "autosign/authority", Map.of("view", view));
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
