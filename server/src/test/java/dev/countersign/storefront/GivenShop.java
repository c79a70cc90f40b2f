package dev.countersign.storefront;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.CustomerRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shop, its customer Bob and its profile form. */
public final class GivenShop {
    public static final Instant T0 = Instant.parse("2026-11-25T12:00:00Z");
    public static final AccountId ACCOUNT = new AccountId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    public static final ShopDomain DOMAIN = new ShopDomain("bobs-boots.myshopify.com");
    public static final Shop SHOP = shop(ShopAccess.TOKEN, AdminStyle.REST);
    public static final String BOB = "207119551";
    public static final CustomerRecord BOBS = new CustomerRecord(
            BOB,
            Map.of(
                    "first_name",
                    "Bob",
                    "last_name",
                    "Norman",
                    "email",
                    "bob.norman@mail.example.com",
                    "phone",
                    "+16136120707"),
            List.of("Léon", "Noël"),
            "enabled");

    public static final Doorway DOOR = new Doorway("/apps/sign", "en");

    private GivenShop() {}

    public static Shop shop(ShopAccess access, AdminStyle style) {
        return new Shop(
                DOMAIN, ACCOUNT, "client", access, style, "2026-10", List.of("www.bobs-boots.example"), 90, null, T0);
    }

    public static FormDefinition profile(FormField... more) {
        var fields = new ArrayList<>(List.of(
                field("first_name", FieldType.TEXT, "First name", true, "first_name"),
                field("last_name", FieldType.TEXT, "Last name", false, "last_name"),
                field("email", FieldType.EMAIL, "Email", true, "email"),
                field("phone", FieldType.PHONE, "Phone", false, "phone"),
                field("note", FieldType.TEXTAREA, "Note", false, "")));
        fields.addAll(List.of(more));
        return form(fields, FormDefinition.Mode.UPDATE, new FormDefinition.Audience(List.of(), List.of()), 3);
    }

    public static FormDefinition form(
            List<FormField> fields, FormDefinition.Mode mode, FormDefinition.Audience audience, int perDay) {
        return new FormDefinition(
                "My details", "Keep them right.", fields, mode, true, audience, perDay, Map.of(), null);
    }

    public static FormField field(String name, FieldType type, String label, boolean required, String prefill) {
        return new FormField(
                name,
                type,
                label,
                required,
                null,
                type.longest(),
                List.of(),
                null,
                prefill,
                Target.NONE,
                FormField.OnConflict.REVIEW);
    }

    static Submission in(Submission.State state, Map<String, String> more, Submission s) {
        var answers = new HashMap<>(s.answers());
        answers.putAll(more);
        return new Submission(
                s.id(),
                s.account(),
                s.shop(),
                s.customer(),
                s.form(),
                s.formVersion(),
                s.tokenHash(),
                s.base(),
                answers,
                s.assurance(),
                s.door(),
                state,
                s.receivedAt(),
                s.clientIp(),
                s.reportedIp());
    }
}
