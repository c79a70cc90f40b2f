package dev.countersign.ceremony.web;

import dev.countersign.ceremony.IdChecks.Standing;
import dev.countersign.envelope.Sender;
import dev.countersign.envelope.recipient.Arrangement.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the one-time code: first where it shall go, then what it is.
 *
 * @param sentTo where the code went that would open now; null while none has gone out
 * @param alert what went wrong just now
 * @param wrong what was typed is at fault
 */
public record CodePage(
        Sender sender,
        Way way,
        List<String> targets,
        @Nullable String sentTo,
        @Nullable String alert,
        boolean wrong,
        String base) {
    static CodePage of(Sender sender, Standing standing, String base) {
        return new CodePage(sender, standing.way(), standing.targets(), standing.sentTo(), null, false, base);
    }

    CodePage after(String alarm, boolean typedWrong) {
        return new CodePage(sender, way, targets, sentTo, alarm, typedWrong, base);
    }

    public boolean isSent() {
        return sentTo != null;
    }

    public boolean offersChoice() {
        return targets.size() > 1;
    }

    /** The key of a text that has words for each way. */
    public String key(String text) {
        return "idcheck." + text + "." + way.wire();
    }

    /** The number chosen beforehand: the one used last, else the first. */
    public boolean isChosen(String target) {
        return target.equals(sentTo != null ? sentTo : targets.getFirst());
    }
}
