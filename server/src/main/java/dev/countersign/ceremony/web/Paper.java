package dev.countersign.ceremony.web;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * The page that takes the scan of who signed on paper.
 *
 * @param wrong what was wrong with the files he chose last
 */
public record Paper(
        String base,
        String sender,
        String subject,
        boolean embedded,
        @Nullable String wrong) {
    static String sentence(Words words, ErrorCode code) {
        return switch (code) {
            case DOCUMENT_LIMIT_EXCEEDED, REQUEST_TOO_LARGE -> words.say("paper.tooLarge");
            case INVALID_REQUEST_PARAMETER, INVALID_MULTI_PART_REQUEST -> words.say("paper.noFile");
            case SERVER_BUSY -> words.say("paper.busy");
            default -> words.say("paper.unusable"); // each file that cannot be opened says so in words of its own kind
        };
    }
}
