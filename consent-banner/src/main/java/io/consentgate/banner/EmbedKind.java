package io.consentgate.banner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a vendor puts into pages for visitors to see; an entry of {@code embeds.json}. Immutable.
 *
 * @param name what people call the service
 * @param what the end of the text key that says what it shows, such as {@code video}
 * @param at a CSS selector of the elements that its script fills; empty where it has none of its own
 * @param floats whether its script makes an element of its own, over the page
 * @param pages where the same thing can be seen at the vendor's own site; the first that fits holds
 */
record EmbedKind(String name, String what, Optional<String> at, boolean floats, List<Pages> pages) {

    /**
     * A family of embeds.
     *
     * @param url what their addresses hold
     * @param page the address of the page, with {@code $1} and so on for the groups of that
     */
    record Pages(Pattern url, String page) {

        Optional<String> of(String embedded) {
            Matcher found = url.matcher(embedded);
            if (!found.find()) {
                return Optional.empty();
            }
            StringBuilder filled = new StringBuilder();
            found.appendReplacement(filled, page);
            return Optional.of(filled.substring(found.start()));
        }
    }

    EmbedKind {
        pages = List.copyOf(pages);
    }

    /** The page at the vendor's own site that shows what is embedded from this URL, or else that URL. */
    String page(String embedded) {
        return pages.stream()
                .flatMap(family -> family.of(embedded).stream())
                .findFirst()
                .orElse(embedded);
    }
}
