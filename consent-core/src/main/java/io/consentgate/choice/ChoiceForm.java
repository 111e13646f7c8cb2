package io.consentgate.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor's form or JSON asks for. Immutable.
 *
 * @param act what to do
 * @param purposes ids of purposes, as sent
 * @param vendors ids of vendors, as sent
 * @param vendorsListed whether only listed vendors run ({@code scope=vendors}); otherwise a purpose brings its vendors
 * @param returnTo where a plain form wants to go back to, unchecked; empty where it does not say
 */
public record ChoiceForm(
        Act act, List<String> purposes, List<String> vendors, boolean vendorsListed, Optional<String> returnTo) {

    /** A form as read: the form, or what is wrong with it. */
    public sealed interface Reading permits Form, ChoiceOutcome.Refused {}

    /** A form that can be read. */
    public record Form(ChoiceForm form) implements Reading {}

    public ChoiceForm {
        purposes = List.copyOf(purposes);
        vendors = List.copyOf(vendors);
    }

    /**
     * Reads the fields of a plain form: {@code action}, {@code purpose} and {@code vendor} repeated, {@code scope},
     * {@code return}, {@code lang}. A form with any other field is refused: under a mistyped name a yes would be read as a
     * no. Never throws.
     */
    public static Reading ofFields(Map<String, List<String>> fields) {
        return FormReader.fields(fields);
    }

    /**
     * Reads a JSON object: {@code action}, {@code purposes}, {@code vendors}, {@code scope}. Unknown and repeated members
     * are refused. Never throws.
     *
     * @param text at most 8 KiB
     */
    public static Reading ofJson(String text) {
        return FormReader.json(text);
    }
}
