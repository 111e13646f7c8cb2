package io.consentgate.banner;

import io.consentgate.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The languages that one site's banner speaks: those that its policy names and we ship, in the policy's order, or English
 * where we ship none of them. Immutable, safe to share.
 */
final class Languages {

    private static final String FALLBACK = "en";
    private static final int LONGEST_HEADER = 512;

    private final Map<String, Texts> byTag;

    private Languages(Map<String, Texts> byTag) {
        this.byTag = byTag;
    }

    static Languages of(Policy policy) {
        Map<String, Texts> byTag = new LinkedHashMap<>();
        for (String named : policy.languages()) {
            String tag = primary(named);
            read(tag).ifPresent(file -> byTag.putIfAbsent(tag, Texts.of(tag, file, policy.texts())));
        }
        if (byTag.isEmpty()) {
            byTag.put(FALLBACK, Texts.of(FALLBACK, read(FALLBACK).orElseThrow(), policy.texts()));
        }
        return new Languages(byTag);
    }

    /** The page's own language, else the first that the browser asks for, else the policy's first. */
    Texts choose(View view) {
        return view.pageLanguage()
                .flatMap(this::known)
                .or(() -> view.acceptLanguage().flatMap(this::accepted))
                .orElseGet(this::first);
    }

    private Texts first() {
        return byTag.values().iterator().next();
    }

    private Optional<Texts> known(String tag) {
        return Optional.ofNullable(byTag.get(primary(tag)));
    }

    private Optional<Texts> accepted(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> known(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The language of a tag without script, region and the rest; Norwegian without a variety is bokm&aring;l. */
    private static String primary(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.equals("no") ? "nb" : primary;
    }

    private static Optional<Properties> read(String tag) {
        if (!tag.matches("[a-z]{2,3}")) {
            return Optional.empty();
        }
        try (InputStream in = Languages.class.getResourceAsStream("texts/" + tag + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tags spoken, the site's first choice first. */
    List<String> tags() {
        return List.copyOf(byTag.keySet());
    }
}
