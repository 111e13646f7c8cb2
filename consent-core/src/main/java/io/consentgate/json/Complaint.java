package io.consentgate.json;

import io.consentgate.json.Json.Place;

/**
 * One thing wrong in a text.
 *
 * @param place where
 * @param field the path of the field at fault, such as {@code vendors[1].why}; empty for the whole
 * @param shape what stands there
 * @param allowed what may stand there
 * @param mend what to do
 */
public record Complaint(Place place, String field, String shape, String allowed, String mend) {}
