package io.consentgate.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts pages together by chance from {@code made-pages.txt}, the same from the same seed, whomever they contact. */
final class MadePages {

    private static final Map<String, List<String>> TEXTS = texts();

    private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)(?:\\|([a-z0-9]+))?}");

    private static final int PAGES = 48;
    private static final long SEED = Long.getLong("consent.seed", 1);
    private static final int DEEPEST = 6;

    /** Seeds in a row begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;
    private final Spelling spelling;
    private final String host;

    private MadePages(long seed, String host) {
        this.random = new Random(seed * SPREAD);
        this.spelling = new Spelling(random);
        this.host = host;
    }

    /** All pages of a run, each with the host that it contacts by its number. */
    static List<Case> all(IntFunction<String> hosts) {
        return IntStream.range(0, PAGES)
                .mapToObj(i -> Case.page("made-" + i, page(SEED * PAGES + i, hosts.apply(i)), hosts.apply(i)))
                .toList();
    }

    private static String page(long seed, String host) {
        return new MadePages(seed, host).made("page", 0);
    }

    private String made(String kind, int depth) {
        if (kind.equals("host")) {
            return host;
        }
        List<String> texts = TEXTS.get(kind);
        String text = texts.get(depth < DEEPEST ? random.nextInt(texts.size()) : 0);
        return SLOT.matcher(text)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(spelling.spelled(made(slot.group(1), depth + 1), slot.group(2))));
    }

    private static Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Resources.text(MadePages.class, "made-pages.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", 2))
                .forEach(row ->
                        texts.computeIfAbsent(row[0], kind -> new ArrayList<>()).add(row[1]));
        return texts;
    }
}
