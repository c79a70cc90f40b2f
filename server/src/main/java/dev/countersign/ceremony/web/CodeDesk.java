package dev.countersign.ceremony.web;

import dev.countersign.ceremony.IdChecks;
import dev.countersign.ceremony.IdChecks.Tried;
import dev.countersign.ceremony.Visit;
import dev.countersign.kernel.Words;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Shows the page of the one-time code, and says what went wrong with a try. */
final class CodeDesk {
    private final IdChecks checks;
    private final Pages pages;

    CodeDesk(IdChecks checks, Pages pages) {
        this.checks = checks;
        this.pages = pages;
    }

    ResponseEntity<byte[]> show(Visit visit, Arrival arrival) {
        return show(visit, arrival, page(visit, arrival));
    }

    ResponseEntity<byte[]> afterTry(Visit visit, Arrival arrival, Tried tried) {
        var words = arrival.words();
        var page = page(visit, arrival);
        return switch (tried) {
            case RIGHT -> show(visit, arrival, page);
            case WRONG -> show(visit, arrival, page.after(wrong(words, checks.attemptsLeft(visit)), true));
            case NO_CODE -> show(visit, arrival, page.after(words.say("idcheck.digits"), true));
            case EXPIRED -> show(visit, arrival, page.after(words.say("idcheck.expired"), false));
        };
    }

    ResponseEntity<byte[]> tooSoon(Visit visit, Arrival arrival, Duration wait) {
        return show(visit, arrival, page(visit, arrival).after(wait(arrival.words(), wait), false));
    }

    private static String wrong(Words words, int left) {
        return left == 1 ? words.say("idcheck.wrongLast") : words.say("idcheck.wrong", left);
    }

    private static String wait(Words words, Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        return seconds <= 60
                ? words.count("idcheck.wait.seconds", (int) seconds)
                : words.count("idcheck.wait.minutes", (int) wait.plusSeconds(59).toMinutes());
    }

    private CodePage page(Visit visit, Arrival arrival) {
        return CodePage.of(visit.envelope().sender(), checks.standing(visit), arrival.base());
    }

    private ResponseEntity<byte[]> show(Visit visit, Arrival arrival, CodePage page) {
        return pages.page(200, visit.session(), arrival.words(), "id-check", Map.of("page", page));
    }
}
