package io.consentgate.policy;

import io.consentgate.json.Fields;
import io.consentgate.json.Json;
import io.consentgate.numbers.Numbers;
import java.util.Optional;

/** Reads a number that a policy gives to one of its own purposes or vendors. */
final class OwnNumber {
    static final String ALLOWED = "a whole number from " + Numbers.FIRST_OWN + " to " + Numbers.LAST_OWN;

    private OwnNumber() {}

    /** The number; empty if it is wrong. */
    static Optional<Integer> read(Fields fields, String id) {
        Optional<Integer> number = fields.value(id).flatMap(OwnNumber::of);
        if (number.isEmpty()) {
            fields.wrong(id, ALLOWED, "take one that was never used on this site");
        }
        return number;
    }

    private static Optional<Integer> of(Json value) {
        if (!(value instanceof Json.Num num) || !num.value().matches("[0-9]{1,8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(num.value());
        return number >= Numbers.FIRST_OWN && number <= Numbers.LAST_OWN ? Optional.of(number) : Optional.empty();
    }
}
