package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns rewritten documents back into what they were, from nothing but what stands in them. */
final class Restored {

    private static final Pattern INSERTION = Pattern.compile("<!--consent-->.*?<!--/consent-->", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile(
            "<(?:\\w[^\\s/>]*)(?: type=\"text/plain\")? data-consent-blocked=\"[^\"]*\" data-consent-tag=\"([^\"]*)\"");
    private static final Pattern SUBSET = Pattern.compile("<\\?consent-blocked \\S+ \\[([^>]*)\\?>");
    private static final Pattern STYLE_NOTE = Pattern.compile(
            "(?:(?<q>['\"])data:(?:text/css)?,\\k<q>|data:(?:text/css)?,\\))/\\*consent \\S+ (?<original>.*?)\\*/",
            Pattern.DOTALL);

    private Restored() {}

    static String from(String rewritten, String htmlAttributes) {
        String plain =
                INSERTION.matcher(rewritten.replace(AheadReading.END, "")).replaceAll("");
        if (!htmlAttributes.isEmpty()) {
            plain = plain.replaceFirst("(?i)(<html)" + Pattern.quote(htmlAttributes), "$1");
        }
        plain = SUBSET.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(unescape(match.group(1))));
        return tags(plain)
                .replaceAll("<\\?consent-blocked \\S+ ", "<?")
                .replaceAll("(?<=</[^\\s/>]{1,99}-[^\\s/>]{1,99})-blocked(?=[\\s/>])", "");
    }

    private static String tags(String plain) {
        StringBuilder restored = new StringBuilder();
        Matcher matcher = NEUTRALISED.matcher(plain);
        int at = 0;
        while (matcher.find(at)) {
            restored.append(plain, at, matcher.start());
            String original = unescape(matcher.group(1));
            restored.append(original);
            at = tagEnd(plain, matcher.start());
            boolean isInPlace = !matcher.group().contains(" type=\"text/plain\" data-consent-blocked");
            if (isInPlace && original.toLowerCase(Locale.ROOT).matches("(?s)<(\\w+:)?style[\\s/>].*")) {
                int end = plain.toLowerCase(Locale.ROOT).indexOf("</style", at);
                int to = end < 0 ? plain.length() : end;
                restored.append(tags(style(plain.substring(at, to))));
                at = to;
            }
        }
        return restored.append(plain, at, plain.length()).toString();
    }

    private static int tagEnd(String text, int start) {
        Window window = new Window(text.length());
        window.append(text.getBytes(ISO_8859_1), 0, text.length());
        Tag tag = new Tag();
        tag.begin(start, false);
        tag.scan(window.bytes, window.limit);
        return tag.end;
    }

    private static String style(String text) {
        Matcher matcher = STYLE_NOTE.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(
                matcher.group("original").replace("%2A", "*").replace("%25", "%")));
    }

    private static String unescape(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
