package io.consentgate.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a text as it may stand in another: by chance, with more escapes than it needs. */
final class Spelling {

    private final Random random;

    Spelling(Random random) {
        this.random = random;
    }

    /** The text in that spelling, or as it is. */
    String spelled(String text, @Nullable String spelling) {
        return spelling == null
                ? text
                : switch (spelling) {
                    case "attribute" -> attribute(text);
                    case "css" -> quoted(text, "\\\n", c -> "\\%x ".formatted(c));
                    case "script" -> quoted(text, "\\\n<", c -> (c < 0x100 ? "\\x%02x" : "\\u%04x").formatted(c));
                    case "json" -> '"' + escaped(text, "\"\\<", "\\u%04x"::formatted) + '"';
                    case "percent" -> escaped(text, "%#&+ \"'<>\n", Spelling::percent);
                    case "base64" -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
                    case "upper" -> text.toUpperCase(Locale.ROOT);
                    case "wide" -> text.replaceFirst("\\.", "\u3002");
                    case "hex" -> percent(text.charAt(0)) + text.substring(1);
                    default -> throw new IllegalArgumentException(spelling);
                };
    }

    private String attribute(String text) {
        IntFunction<String> reference = c -> (random.nextBoolean() ? "&#%d;" : "&#x%X;").formatted(c);
        return text.isEmpty() || random.nextBoolean()
                ? quoted(text, "&", reference)
                : escaped(text, "& \t\n\f\"'<>=`", reference);
    }

    private String quoted(String text, String special, IntFunction<String> escape) {
        String quote = random.nextBoolean() ? "\"" : "'";
        return quote + escaped(text, special + quote, escape) + quote;
    }

    /** What is special is escaped, of the rest nothing, some or all. */
    private String escaped(String text, String special, IntFunction<String> escape) {
        double share = Math.max(0, random.nextInt(6) - 3) / 2.0;
        return text.codePoints()
                .mapToObj(c -> special.indexOf(c) >= 0 || random.nextDouble() < share
                        ? escape.apply(c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String percent(int c) {
        String hex = HexFormat.of().formatHex(Character.toString(c).getBytes(UTF_8));
        return hex.replaceAll("..", "%$0");
    }
}
