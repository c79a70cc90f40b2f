package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.WireObject;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers to which a one-time code may go, as the recipient's page will offer them. */
final class PhoneNumbers {
    private static final int MOST = 10;
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9]{5,15}");

    private PhoneNumbers() {}

    /** {@code smsAuthentication.senderProvidedNumbers}. */
    static List<String> senderProvided(WireObject recipient) {
        var sms = recipient.object("smsAuthentication").orElseGet(WireObject::empty);
        var path = "smsAuthentication.senderProvidedNumbers";
        return checked(recipient, path, sms.texts("senderProvidedNumbers"));
    }

    /** The input option {@code phone_number_list}: a country code and a number each. */
    static List<String> of(WireObject verification) {
        var numbers = verification.objects("inputOptions").stream()
                .filter(option -> option.text("valueType", "").equalsIgnoreCase("PhoneNumberList")
                        || option.text("name", "").equalsIgnoreCase("phone_number_list"))
                .flatMap(option -> option.objects("phoneNumberList").stream())
                .map(number -> "+" + number.text("countryCode", "").replaceFirst("^\\s*(\\+|00)", "")
                        + number.text("number", ""))
                .toList();
        return checked(verification, "inputOptions", numbers);
    }

    private static List<String> checked(WireObject json, String member, List<String> numbers) {
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw json.invalid(member, numbers.size() + " phone numbers", "1 to " + MOST + " phone numbers");
        }
        return numbers.stream()
                .map(number -> checked(json, member, number))
                .distinct()
                .toList();
    }

    private static String checked(WireObject json, String member, String number) {
        var bare = number.replaceAll("[\\s().\\-/]", "");
        if (!SHAPE.matcher(bare).matches()) {
            throw json.invalid(member, number, "a phone number with its country code, such as +14155550100");
        }
        return bare;
    }
}
