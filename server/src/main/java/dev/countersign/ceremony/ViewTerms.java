package dev.countersign.ceremony;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For whom a signing URL is made and where it leads afterwards.
 *
 * @param person the recipient as he was when the URL was made; it opens nothing for another in his place
 * @param clientUrls return URL by event name ({@code signing_complete}, {@code decline} …); others use {@code returnUrl}
 * @param frameAncestors origins that may show the ceremony in a frame; empty: none
 */
public record ViewTerms(
        AccountId account,
        EnvelopeId envelope,
        String recipientId,
        String person,
        String returnUrl,
        Map<String, String> clientUrls,
        List<String> frameAncestors,
        @Nullable String authenticationMethod,
        @Nullable String locale) {}
