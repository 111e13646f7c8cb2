package io.consentgate.benchmarks.filter;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A page as a template makes it: each time with another token in its head and another name in its middle. */
final class Versions {

    private static final int COUNT = 8;
    private static final int SHORTEST_NAME = 3;
    private static final int NAME_LENGTHS = 10;

    private final String before;
    private final String between;
    private final String after;

    private Versions(String page) {
        int head = page.indexOf('>', page.indexOf("<head")) + 1;
        int middle = page.indexOf('<', Math.max(head, page.length() / 2));
        before = page.substring(0, head);
        between = page.substring(head, middle);
        after = page.substring(middle);
    }

    /** Several versions, or none but the page itself. */
    static List<String> of(String page, boolean differ) {
        return differ
                ? IntStream.range(0, COUNT)
                        .mapToObj(new Versions(page)::version)
                        .toList()
                : List.of(page);
    }

    private String version(int number) {
        Random random = new Random(number);
        String token = "<meta name=\"csrf-token\" content=\"" + Long.toHexString(random.nextLong()) + "\">";
        String name = "x".repeat(SHORTEST_NAME + random.nextInt(NAME_LENGTHS));
        return before + token + between + name + after;
    }
}
