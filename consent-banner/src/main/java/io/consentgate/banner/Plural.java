package io.consentgate.banner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which form of its words a language uses with a number. The rules stand in the language's file in the notation of Unicode
 * Technical Standard #35, part 3 (CLDR 47, 2025), "Language Plural Rules", for whole numbers from 0. Immutable.
 */
final class Plural {

    private static final String OTHER = "other";
    private static final List<String> WITH_RULE = List.of("zero", "one", "two", "few", "many");
    private static final String RANGE = "\\d+(?:\\.\\.\\d+)?";
    private static final Pattern RELATION =
            Pattern.compile("n(?: % (?<modulus>\\d+))? (?<sign>!?=) (?<ranges>" + RANGE + "(?:," + RANGE + ")*)");

    private final Map<String, LongPredicate> rules;

    private Plural(Map<String, LongPredicate> rules) {
        this.rules = rules;
    }

    /**
     * The rules of a language.
     *
     * @param file {@code plural.one}, {@code plural.few} and so on for all forms that it has but {@code other}
     * @throws IllegalArgumentException if a rule cannot be read
     */
    static Plural of(Properties file) {
        Map<String, LongPredicate> rules = new LinkedHashMap<>();
        for (String form : WITH_RULE) {
            String rule = file.getProperty("plural." + form);
            if (rule != null) {
                rules.put(form, anyOf(rule));
            }
        }
        return new Plural(rules);
    }

    /** The form that goes with this number, such as {@code one}; {@code other} where no rule holds. */
    String form(long n) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().test(n))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    /** All forms that the language has. */
    List<String> forms() {
        return Stream.concat(rules.keySet().stream(), Stream.of(OTHER)).toList();
    }

    private static LongPredicate anyOf(String rule) {
        return Stream.of(rule.split(" or ")).map(Plural::allOf).reduce(n -> false, LongPredicate::or);
    }

    private static LongPredicate allOf(String rule) {
        return Stream.of(rule.split(" and ")).map(Plural::relation).reduce(n -> true, LongPredicate::and);
    }

    private static LongPredicate relation(String rule) {
        Matcher read = RELATION.matcher(rule);
        if (!read.matches()) {
            throw new IllegalArgumentException("a plural rule is such as \"n % 10 = 2..4,9\", not \"" + rule + '"');
        }
        long modulus = read.group("modulus") == null ? Long.MAX_VALUE : Long.parseLong(read.group("modulus"));
        LongPredicate in =
                Stream.of(read.group("ranges").split(",")).map(Plural::range).reduce(n -> false, LongPredicate::or);
        LongPredicate holds = read.group("sign").equals("=") ? in : in.negate();
        return n -> holds.test(n % modulus);
    }

    private static LongPredicate range(String text) {
        String[] ends = text.split("\\.\\.", -1);
        long first = Long.parseLong(ends[0]);
        long last = Long.parseLong(ends[ends.length - 1]);
        return n -> first <= n && n <= last;
    }
}
