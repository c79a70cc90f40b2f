package dev.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnUrlTest {
    @Test
    void theEventStartsTheQuery() {
        assertThat(leaving("https://app.example/done")).hasValue("https://app.example/done?event=signing_complete");
    }

    @Test
    void theEventJoinsAnEarlierQuery() {
        assertThat(leaving("https://app.example/done?state=1"))
                .hasValue("https://app.example/done?state=1&event=signing_complete");
        assertThat(leaving("https://app.example/done?")).hasValue("https://app.example/done?event=signing_complete");
        assertThat(leaving("https://app.example/done?a=1&"))
                .hasValue("https://app.example/done?a=1&event=signing_complete");
    }

    @Test
    void theEventStandsBeforeTheFragment() {
        assertThat(leaving("https://app.example/#/done?x=1"))
                .hasValue("https://app.example/?event=signing_complete#/done?x=1");
    }

    @Test
    void theNameOfTheEventIsFilledIn() {
        assertThat(leaving("https://app.example/{event}/x"))
                .hasValue("https://app.example/signing_complete/x?event=signing_complete");
        assertThat(leaving("https://app.example/%7bevent%7D"))
                .hasValue("https://app.example/signing_complete?event=signing_complete");
    }

    @Test
    void aUrlOfItsOwnGoesBeforeTheCommonOne() {
        var terms =
                terms("https://app.example/", Map.of("onDecline", "https://app.example/no", "cancel", "myapp://later"));

        assertThat(ReturnUrl.of(terms, ReturnEvent.DECLINE)).hasValue("https://app.example/no?event=decline");
        assertThat(ReturnUrl.of(terms, ReturnEvent.CANCEL)).hasValue("myapp://later?event=cancel");
        assertThat(ReturnUrl.of(terms, ReturnEvent.EXCEPTION)).hasValue("https://app.example/?event=exception");
    }

    @Test
    void withoutAUrlThereIsNowhereToGo() {
        assertThat(leaving("")).isEmpty();
    }

    private static java.util.Optional<String> leaving(String returnUrl) {
        return ReturnUrl.of(terms(returnUrl, Map.of()), ReturnEvent.SIGNING_COMPLETE);
    }

    private static ViewTerms terms(String returnUrl, Map<String, String> clientUrls) {
        var account = new AccountId(UUID.randomUUID());
        return new ViewTerms(
                account,
                new EnvelopeId(UUID.randomUUID()),
                "1",
                "person",
                returnUrl,
                clientUrls,
                List.of(),
                "none",
                null);
    }
}
