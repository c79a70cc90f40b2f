package dev.countersign.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What the app proxy of a shop signed is accepted, and nothing that only looks like it. */
class ProxyVerifierTest {
    private static final String SECRET = "hush";
    private static final long THEN = 1732350000;
    private static final String MESSAGE =
            "logged_in_customer_id=207119551path_prefix=/apps/esign" + "shop=shop-name.myshopify.comtimestamp=" + THEN;
    private static final String QUERY = "shop=shop-name.myshopify.com&logged_in_customer_id=207119551"
            + "&path_prefix=%2Fapps%2Fesign&timestamp=" + THEN;

    @TestFactory
    Stream<DynamicTest> theCodesOfOtherProgramsAreOurs() {
        return Vectors.of("app_proxy").stream()
                .map(vector -> DynamicTest.dynamicTest(text(vector, "id"), () -> agrees(vector)));
    }

    private static void agrees(JsonNode vector) {
        var query = SignedQuery.parse(text(vector, "signed_query")).orElseThrow();
        assertThat(query.proxyMessage()).isEqualTo(text(vector, "message"));
        assertThat(HexFormat.of().formatHex(Hmac.sha256(text(vector, "secret"), query.proxyMessage())))
                .isEqualTo(text(vector, "signature"));
        assertThat(atItsTime(vector).isPresent())
                .isEqualTo(text(vector, "strict_server").startsWith("accept"));
    }

    @TestFactory
    Stream<DynamicTest> whatNoShopSignedIsRefused() {
        return Vectors.of("app_proxy_negative").stream()
                .map(vector -> DynamicTest.dynamicTest(
                        text(vector, "note"),
                        () -> assertThat(atItsTime(vector)).isEmpty()));
    }

    private static Optional<ProxyRequest> atItsTime(JsonNode vector) {
        var query = text(vector, "signed_query");
        var then = query.contains("timestamp=1317327555") ? 1317327555 : THEN;
        return verifier(Vectors.keys(text(vector, "secret")), then).verify(query);
    }

    @Test
    void pairsStandInTheOrderOfTheirBytes() {
        // U+FFFD and U+10000: the other way round in UTF-16
        var query = SignedQuery.parse("%F0%90%80%80=1&%EF%BF%BD=2&a-b=3&a=4&b=6&a=5")
                .orElseThrow();
        assertThat(query.proxyMessage()).isEqualTo("a-b=3a=4,5b=6\uFFFD=2\uD800\uDC00=1");
        assertThat(query.only("a")).isEmpty();
        assertThat(query.only("b")).hasValue("6");
    }

    @Test
    void theRequestSaysWhoIsLoggedInWhere() {
        assertThat(verifier(Vectors.keys(SECRET), THEN).verify(signed(SECRET)))
                .hasValue(new ProxyRequest(
                        new ShopDomain("shop-name.myshopify.com"),
                        Optional.of("207119551"),
                        "/apps/esign",
                        Instant.ofEpochSecond(THEN),
                        Optional.empty()));
    }

    /** {@code product=5} behind {@code /apps/esign} is signed as {@code roduct=5} behind {@code /apps/esignp} is. */
    @Test
    void aPrefixEndsWhereTheShopEndedIt() {
        var verifier = verifier(Vectors.keys(SECRET), THEN);
        var signature = signature(QUERY + "&product=5");
        var cutLater = QUERY.replace("esign", "esignp") + "&roduct=5";
        assertThat(signature(cutLater)).isEqualTo(signature);

        assertThat(verifier.verify(QUERY + "&product=5&signature=" + signature)).isPresent();
        assertThat(verifier.verify(cutLater + "&signature=" + signature)).isEmpty();
    }

    @Test
    void aPrefixThatWasSeenIsKnownAgain() {
        var verifier = verifier(Vectors.keys(SECRET), THEN);
        var help = QUERY.replace("esign", "help");
        var honest = help + "&product=5&signature=" + signature(help + "&product=5");
        var cutEarlier = QUERY.replace("esign", "hel") + "&pproduct=5&signature=" + signature(help + "&product=5");
        assertThat(verifier.verify(cutEarlier))
                .as("nothing is known, and it is the shortest")
                .isPresent();
        assertThat(verifier.verify(honest)).isEmpty();

        assertThat(verifier.verify(help + "&signature=" + signature(help))).isPresent();
        assertThat(verifier.verify(honest)).isPresent();
        assertThat(verifier.verify(cutEarlier)).isEmpty();
    }

    private static String signature(String query) {
        var message = SignedQuery.parse(query).orElseThrow().proxyMessage();
        return HexFormat.of().formatHex(Hmac.sha256(SECRET, message));
    }

    @Test
    void aRequestIsFreshForNinetySecondsBothWays() {
        for (var seconds : new long[] {-90, -89, 0, 89, 90}) {
            assertThat(verifier(Vectors.keys(SECRET), THEN + seconds).verify(signed(SECRET)))
                    .as("%d", seconds)
                    .isPresent();
        }
        for (var seconds : new long[] {-91, 91, 86_400, -86_400}) {
            assertThat(verifier(Vectors.keys(SECRET), THEN + seconds).verify(signed(SECRET)))
                    .as("%d", seconds)
                    .isEmpty();
        }
    }

    @Test
    void bothSecretsCountDuringARotationAndNoOther() {
        var rotating = new ShopKeys.Keys(true, "new", Optional.of("old"), 90);

        assertThat(verifier(rotating, THEN).verify(signed("new"))).isPresent();
        assertThat(verifier(rotating, THEN).verify(signed("old"))).isPresent();
        assertThat(verifier(rotating, THEN).verify(signed("older"))).isEmpty();
        assertThat(verifier(Vectors.keys("new"), THEN).verify(signed("old"))).isEmpty();
    }

    @Test
    void theSecretThatStandsInForNoneOpensNothing() {
        var madeUp = new ShopKeys.Keys(false, SECRET, Optional.empty(), 90);

        assertThat(verifier(madeUp, THEN).verify(signed(SECRET))).isEmpty();
        assertThat(verifier(Vectors.keys(SECRET), THEN).verify(signed("there is no second secret")))
                .isEmpty();
    }

    @Test
    void aTimestampIsTenDigitsAndNothingElse() {
        for (var odd : new String[] {
            "+1732350000", " 1732350000", "1732350000 ", "17323500000000000000", "1.73e9", "٠١٢٣٤٥٦٧٨٩", ""
        }) {
            var query = "logged_in_customer_id=1&path_prefix=/apps/esign&shop=shop-name.myshopify.com&timestamp="
                    + URLEncoder.encode(odd, UTF_8);
            assertThat(verifier(Vectors.keys(SECRET), THEN).verify(sign(query, SECRET)))
                    .as(odd)
                    .isEmpty();
        }
    }

    @Test
    void aReservedNameThatStandsTwiceIsRefused() {
        for (var second : new String[] {
            "logged_in_customer_id=1",
            "logged_in_customer_id=",
            "path_prefix=%2Fapps%2Fesign",
            "shop=shop-name.myshopify.com",
            "timestamp=" + THEN
        }) {
            for (var query : new String[] {QUERY + "&" + second, second + "&" + QUERY}) {
                assertThat(verifier(Vectors.keys(SECRET), THEN).verify(sign(query, SECRET)))
                        .as(query)
                        .isEmpty();
            }
        }
    }

    @Test
    void aNameOfTheVisitorsThatStandsTwiceMeansNothing() {
        // repeated and joined by a comma are one message under one signature
        for (var more : new String[] {"&lang=ar&lang=en", "&lang=ar%2Cen"}) {
            assertThat(verifier(Vectors.keys(SECRET), THEN)
                            .verify(sign(QUERY + more, SECRET))
                            .orElseThrow()
                            .language())
                    .isEmpty();
        }
        assertThat(verifier(Vectors.keys(SECRET), THEN)
                        .verify(sign(QUERY + "&lang=ar", SECRET))
                        .orElseThrow()
                        .language())
                .hasValue("ar");
    }

    @Test
    void theSecretOfOneShopOpensNoOther() {
        ShopKeys keys = shop -> Vectors.keys(shop.name().startsWith("shop-name") ? "ours" : "theirs");
        var verifier = new ProxyVerifier(keys, () -> Instant.ofEpochSecond(THEN));
        var elsewhere = QUERY.replace("shop-name", "other-name");

        assertThat(verifier.verify(sign(QUERY, "ours"))).isPresent();
        assertThat(verifier.verify(sign(elsewhere, "ours"))).isEmpty();
        assertThat(verifier.verify(sign(elsewhere, "theirs"))).isPresent();
    }

    @Test
    void brokenEncodingHasNoMeaning() {
        for (var broken : new String[] {"a=%", "a=%4", "a=%GG", "a=%C3", "a=%FF", "%ED%A0%80=1", "a=é"}) {
            assertThat(SignedQuery.parse(broken)).as(broken).isEmpty();
        }
    }

    @Test
    void oneHugeQueryIsNotEvenRead() {
        assertThat(SignedQuery.parse("a=" + "x".repeat(17_000))).isEmpty();
        assertThat(SignedQuery.parse("a=1&".repeat(300))).isEmpty();
    }

    static ProxyVerifier verifier(ShopKeys.Keys keys, long now) {
        return new ProxyVerifier(_ -> keys, () -> Instant.ofEpochSecond(now));
    }

    private static String signed(String secret) {
        return QUERY + "&signature=" + HexFormat.of().formatHex(Hmac.sha256(secret, MESSAGE));
    }

    static String sign(String query, String secret) {
        var message = SignedQuery.parse(query).orElseThrow().proxyMessage();
        return query + "&signature=" + HexFormat.of().formatHex(Hmac.sha256(secret, message));
    }

    private static String text(JsonNode vector, String member) {
        return vector.required(member).asString();
    }
}
