package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Style sheets as texts of one character for each byte: rewritten in pieces, and undone as {@link CssRewriter} says. */
final class CssSheets {

    private static final Pattern MARK = Pattern.compile(
            "(?:([\"'])data:(?:text/css)?,\\1|data:(?:text/css)?,\\))/\\*consent [a-z0-9._-]+ ([^*]*)\\*/");

    private CssSheets() {}

    static String rewrite(String css, Judge judge) throws IOException {
        return rewrite(css, judge, Math.max(1, css.length()));
    }

    static String rewrite(String css, Judge judge, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CssRewriter rewriter = new CssRewriter(out::write, judge);
        byte[] bytes = css.getBytes(ISO_8859_1);
        for (int i = 0; i < bytes.length; i += piece) {
            rewriter.write(bytes, i, Math.min(piece, bytes.length - i));
        }
        rewriter.end();
        return out.toString(ISO_8859_1);
    }

    static String undo(String css) {
        return MARK.matcher(css)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        mark.group(2).replace("%2A", "*").replace("%25", "%")));
    }
}
