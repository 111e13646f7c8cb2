package io.consentgate.policy;

import io.consentgate.LocalText;
import io.consentgate.json.Fields;
import io.consentgate.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads texts in several languages: a text alone is in the policy's first language, an object holds one for each.
 *
 * @param language the policy's first language
 */
record Texts(String language) {
    static final String LANGUAGES = "lower-case BCP 47 tags such as \"sv\", \"en\" or \"pt-br\"";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}");

    static boolean isLanguage(String tag) {
        return TAG.matcher(tag).matches();
    }

    /** The text of a field; none if it is missing or wrong. */
    LocalText of(Fields fields, String name) {
        return fields.value(name)
                .map(value -> of(fields, value, fields.pathOf(name)))
                .orElse(LocalText.NONE);
    }

    /** The texts of an array; empty if it is missing or wrong. */
    List<LocalText> all(Fields fields, String name) {
        List<LocalText> texts = new ArrayList<>();
        fields.items(name, "an array of texts").forEach((at, item) -> texts.add(of(fields, item, at)));
        return texts;
    }

    private LocalText of(Fields fields, Json value, String at) {
        if (value instanceof Json.Obj) {
            return fields.object(value, at).map(this::byLanguage).orElse(LocalText.NONE);
        }
        Optional<String> text = fields.text(value, at);
        return text.map(words -> new LocalText(Map.of(language, words))).orElse(LocalText.NONE);
    }

    private LocalText byLanguage(Fields fields) {
        Map<String, String> byLanguage = new TreeMap<>();
        for (String tag : fields.names()) {
            if (!isLanguage(tag)) {
                fields.wrong(tag, "a text for each language, by " + LANGUAGES, "change its name");
            }
            fields.text(tag).ifPresent(words -> byLanguage.put(tag, words));
        }
        return new LocalText(byLanguage);
    }
}
