package dev.countersign.storefront.web;

import dev.countersign.storefront.form.FormVisit;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.record.Standings.Standing;
import dev.countersign.storefront.signing.SigningFiles;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words the list of what there is for a customer: the forms, what became of what he sent, and what he is to sign. */
final class CustomerList {
    private final Scene scene;
    private final FormVisit.Overview overview;
    private final Map<UUID, Standing> known;

    CustomerList(Scene scene, FormVisit.Overview overview, Map<UUID, Standing> known) {
        this.scene = scene;
        this.overview = overview;
        this.known = known;
    }

    ListPage page() {
        return new ListPage(
                overview.forms().stream().map(this::form).toList(),
                overview.submissions().stream()
                        .map(sent -> new ListPage.Sent(sentence(sent), next(sent)))
                        .toList());
    }

    private ShopNotice.Link form(StoredForm form) {
        return new ShopNotice.Link(
                form.definition().in(scene.formLanguage()).title(), scene.address(FormAnswers.path(form.key())));
    }

    private String sentence(Submission sent) {
        var words = scene.words();
        var title = overview.forms().stream()
                .filter(form -> form.key().equals(sent.form()))
                .map(form -> form.definition().in(scene.formLanguage()).title())
                .findFirst()
                .orElse(sent.form());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(sent.receivedAt().atOffset(ZoneOffset.UTC));
        return words.say("list.entry", title, day) + " – " + words.say("state." + state(sent));
    }

    private String state(Submission sent) {
        return switch (sent.state()) {
            case SIGNING -> "signing";
            case UNSIGNED -> "unsigned";
            case WAITING, ACCEPTED -> isEnvelope(sent) ? "signed" : standing(sent);
        };
    }

    private String standing(Submission sent) {
        var otherwise = sent.state() == Submission.State.WAITING ? Standing.WAITING : Standing.ACCEPTED;
        return known.getOrDefault(sent.id(), otherwise).name().toLowerCase(Locale.ROOT);
    }

    private boolean isEnvelope(Submission sent) {
        return overview.signings().contains(sent.id());
    }

    private ShopNotice.@Nullable Link next(Submission sent) {
        if (!isEnvelope(sent)) {
            return null;
        }
        return switch (sent.state()) {
            case SIGNING -> link("list.sign", SigningAnswers.path(sent.id().toString()));
            case ACCEPTED -> link("sign.download", SigningFiles.pathOf(sent.id()));
            case WAITING, UNSIGNED -> null;
        };
    }

    private ShopNotice.Link link(String key, String path) {
        return new ShopNotice.Link(scene.words().say(key), scene.address(path));
    }
}
