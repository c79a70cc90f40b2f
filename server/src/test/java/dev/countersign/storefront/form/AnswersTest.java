package dev.countersign.storefront.form;

import static dev.countersign.storefront.GivenShop.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.form.Answers.Wrong;
import dev.countersign.storefront.form.FormField.ShowIf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a customer may answer, field by field. */
class AnswersTest {
    @Test
    void eachKindHasItsLaw() {
        assertThat(wrong(FieldType.EMAIL, "zoë@exämple.example")).isNull();
        assertThat(wrong(FieldType.EMAIL, "a@b")).isEqualTo(Wrong.NO_EMAIL);
        assertThat(wrong(FieldType.EMAIL, "a@b.example, c@d.example")).isEqualTo(Wrong.NO_EMAIL);
        assertThat(wrong(FieldType.PHONE, "+49 (30) 123-456")).isNull();
        assertThat(wrong(FieldType.PHONE, "call me")).isEqualTo(Wrong.NO_PHONE);
        assertThat(wrong(FieldType.DATE, "2000-02-29")).isNull();
        assertThat(wrong(FieldType.DATE, "2001-02-29")).isEqualTo(Wrong.NO_DATE);
        assertThat(wrong(FieldType.NUMBER, "-12,5")).isNull();
        assertThat(wrong(FieldType.NUMBER, "1e9")).isEqualTo(Wrong.NO_NUMBER);
        assertThat(wrong(FieldType.CHECKBOX, "true")).isNull();
        assertThat(wrong(FieldType.CHECKBOX, "yes")).isEqualTo(Wrong.NO_CHOICE);
        assertThat(wrong(FieldType.TEXT, "x".repeat(256))).isEqualTo(Wrong.TOO_LONG);
        assertThat(wrong(FieldType.TEXT, "a\0b")).isEqualTo(Wrong.UNREADABLE);
    }

    @Test
    void aFieldThatIsNotAskedSaysNothing() {
        var answers = Answers.read(conditional(), Map.of("kind", "person", "company", "Acme"));

        assertThat(answers.values()).doesNotContainKey("company");
        assertThat(answers.given()).containsEntry("company", "Acme");
        assertThat(answers.areComplete()).isTrue();
        assertThat(Answers.read(conditional(), Map.of("kind", "firm")).errors())
                .containsEntry("company", Wrong.MISSING);
    }

    @Test
    void aPatternHoldsForTheWholeAnswer() {
        assertThat(matching("[A-Z]{2}[0-9]{4}", "AB1234")).isTrue();
        assertThat(matching("[A-Z]{2}[0-9]{4}", "AB12345")).isFalse();
    }

    @Test
    void aPatternWithoutEndHoldsNobodyUp() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(matching("(x+x+)+\\1y", "x".repeat(200))).isTrue());
    }

    private static boolean matching(String pattern, String answer) {
        return Answers.read(
                        GivenShop.profile(with("code", pattern)),
                        Map.of("first_name", "B", "email", "b@c.example", "code", answer))
                .areComplete();
    }

    private static FormField with(String name, String pattern) {
        return new FormField(
                name,
                FieldType.TEXT,
                "Code",
                true,
                pattern,
                255,
                List.of(),
                null,
                "",
                Target.NONE,
                FormField.OnConflict.MINE);
    }

    private static FormDefinition conditional() {
        var company = new FormField(
                "company",
                FieldType.TEXT,
                "Company",
                true,
                null,
                255,
                List.of(),
                new ShowIf("kind", "firm"),
                "",
                Target.NONE,
                FormField.OnConflict.MINE);
        return GivenShop.form(
                List.of(field("kind", FieldType.TEXT, "Kind", true, ""), company),
                FormDefinition.Mode.UPDATE,
                new FormDefinition.Audience(List.of(), List.of()),
                3);
    }

    private static @Nullable Wrong wrong(FieldType type, String answer) {
        var form = GivenShop.form(
                List.of(field("it", type, "It", false, "")),
                FormDefinition.Mode.UPDATE,
                new FormDefinition.Audience(List.of(), List.of()),
                3);
        return Answers.read(form, Map.of("it", answer)).errors().get("it");
    }
}
