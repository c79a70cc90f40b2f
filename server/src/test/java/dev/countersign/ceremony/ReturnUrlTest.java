package dev.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(leaving("https://app.example/done?a=1#part"))
                .hasValue("https://app.example/done?a=1&event=signing_complete#part");
        assertThat(leaving("https://app.example/done?#part"))
                .hasValue("https://app.example/done?event=signing_complete#part");
    }

    @Test
    void linksThatOpenAnAppCarryTheEventToo() {
        assertThat(leaving("myapp://signed/7?x=1")).hasValue("myapp://signed/7?x=1&event=signing_complete");
        assertThat(leaving("com.example.app:/signed")).hasValue("com.example.app:/signed?event=signing_complete");
    }

    @Test
    void theNameOfTheEventIsFilledIn() {
        assertThat(leaving("https://app.example/{event}/x"))
                .hasValue("https://app.example/signing_complete/x?event=signing_complete");
        assertThat(leaving("https://app.example/%7bevent%7D"))
                .hasValue("https://app.example/signing_complete?event=signing_complete");
        assertThat(leaving("https://app.example/?was={event}#/{event}"))
                .hasValue("https://app.example/?was=signing_complete&event=signing_complete#/signing_complete");
    }

    @ParameterizedTest
    @EnumSource(ReturnEvent.class)
    void eachEventHasAUrlOfItsOwnUnderTheNameTheReferenceGivesIt(ReturnEvent event) {
        var own = "https://app.example/own/{event}";
        var byEvent = terms("https://app.example/", Map.of(event.wire(), own));
        var byMember = terms("https://app.example/", Map.of(event.clientUrl(), own));
        var expected = "https://app.example/own/%s?event=%s".formatted(event.wire(), event.wire());

        assertThat(ReturnUrl.of(byEvent, event)).hasValue(expected);
        assertThat(ReturnUrl.of(byMember, event)).hasValue(expected);
        for (var other : EnumSet.complementOf(EnumSet.of(event))) {
            assertThat(ReturnUrl.of(byEvent, other)).hasValue("https://app.example/?event=" + other.wire());
        }
    }

    @Test
    void anEmptyUrlOfAnEventIsNone() {
        var terms = terms("https://app.example/", Map.of("cancel", " "));

        assertThat(ReturnUrl.of(terms, ReturnEvent.CANCEL)).hasValue("https://app.example/?event=cancel");
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
