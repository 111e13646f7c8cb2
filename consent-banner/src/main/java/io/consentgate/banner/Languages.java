package io.consentgate.banner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.consentgate.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The languages that one site's banner speaks: those that its policy names and we ship, in the policy's order, or English
 * where we ship none of them; and on a page in another language that language too, if its words were reviewed. A trial
 * offers visitors all that were reviewed. Safe to share.
 */
final class Languages {

    private static final String FALLBACK = "en";
    private static final int LONGEST_ASKED = 512;
    private static final int MOST_REMEMBERED = 500;

    private final LanguageFiles files = new LanguageFiles();
    private final Map<String, Texts> named = new LinkedHashMap<>();
    private final Map<String, Texts> reviewed = new LinkedHashMap<>();
    private final List<String> tags;

    /** By header and by the tag of a page: there are few, and each takes long to read. */
    private final Cache<String, Optional<Texts>> accepted = remembered();

    private final Cache<String, Optional<Texts>> ofPages = remembered();

    private Languages(Policy policy) {
        add(named, policy.languages(), policy);
        if (named.isEmpty()) {
            add(named, List.of(FALLBACK), policy);
        }
        tags = List.copyOf(named.keySet());
        tags.forEach(tag -> named.putIfAbsent(files.language(tag), under(tag)));
        add(policy.trial() ? named : reviewed, files.reviewed(), policy);
    }

    private static Cache<String, Optional<Texts>> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .executor(Runnable::run)
                .build();
    }

    static Languages of(Policy policy) {
        return new Languages(policy);
    }

    private void add(Map<String, Texts> to, List<String> wanted, Policy policy) {
        for (String tag : wanted) {
            String language = files.language(tag);
            if (files.ships(language) && !to.containsKey(tag)) {
                to.put(tag, Texts.of(tag, language, files.words(language), policy.texts()));
            }
        }
    }

    /** The page's own language, else the first that the browser asks for, else the policy's first. */
    Texts choose(View view) {
        return view.pageLanguage()
                .flatMap(tag -> kept(ofPages, tag, this::ofPage))
                .or(() -> view.acceptLanguage().flatMap(header -> kept(accepted, header, this::accepted)))
                .orElseGet(this::first);
    }

    private Texts first() {
        return named.values().iterator().next();
    }

    private Optional<Texts> ofPage(String tag) {
        return in(named, tag).or(() -> in(reviewed, tag)).or(() -> near(tag));
    }

    private static Optional<Texts> kept(
            Cache<String, Optional<Texts>> cache, String asked, Function<String, Optional<Texts>> find) {
        return asked.length() > LONGEST_ASKED ? Optional.empty() : cache.get(asked, find);
    }

    private Optional<Texts> accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> in(named, range.getRange()).or(() -> near(range.getRange())).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** As RFC 4647, section 3.4, looks a tag up: the whole of it, then without its last part, and so on. */
    private Optional<Texts> in(Map<String, Texts> spoken, String tag) {
        String wanted = LanguageFiles.canonical(tag);
        while (!spoken.containsKey(wanted) && wanted.contains("-")) {
            wanted = wanted.substring(0, wanted.lastIndexOf('-'));
        }
        Texts found = spoken.get(wanted);
        return Optional.ofNullable(found != null ? found : spoken.get(files.language(wanted)));
    }

    private Optional<Texts> near(String tag) {
        return in(named, files.near(files.language(LanguageFiles.canonical(tag))));
    }

    /** The tags that the policy names and we speak, the site's first choice first; never empty. */
    List<String> tags() {
        return tags;
    }

    /** The words under one of those tags. */
    Texts under(String tag) {
        return named.getOrDefault(tag, first());
    }
}
