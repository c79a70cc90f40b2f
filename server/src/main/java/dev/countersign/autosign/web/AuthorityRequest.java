package dev.countersign.autosign.web;

import dev.countersign.autosign.AuthorityPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page is asked for; its fields travel through the page's forms and back. */
record AuthorityRequest(Map<String, String> fields) {
    private static final List<String> NAMES = List.of("integration_key", "account", "ui_locales");

    static AuthorityRequest of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = request.getParameter(name);
            // nothing is called by the character U+0000, and PostgreSQL compares no text with it
            if (value != null && !value.isBlank() && value.indexOf('\0') < 0) {
                fields.put(name, value.strip());
            }
        }
        return new AuthorityRequest(fields);
    }

    /** Empty when the user only came to see what he gave. */
    String integrationKey() {
        return fields.getOrDefault("integration_key", "");
    }

    String account() {
        return fields.getOrDefault("account", "");
    }

    String address() {
        return AuthorityPage.path(fields);
    }

    /** The same page for whoever signs in next. */
    String addressOfSomebodyElse() {
        var all = new LinkedHashMap<>(fields);
        all.put("prompt", "login");
        return AuthorityPage.path(all);
    }
}
