package io.consentgate.banner;

import java.util.regex.Pattern;

/**
 * Makes a readable style sheet of ours small, and proof against the page's: in the first cascade layer of all, important
 * rules win over the page's own, however specific those are and whatever layer they stand in, while our custom properties
 * yield to the page's (CSS Cascading and Inheritance Level 5, section 6.4).
 */
final class Stylesheet {

    /** Makes our layer the first; to stand before the first style of a page. */
    static final String FIRST = "@layer consent;";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile(" ?([{};,]) ?");
    private static final Pattern COLON = Pattern.compile(": ");
    private static final Pattern DECLARATION = Pattern.compile("([{;])((?!--)[a-z-]+:[^{};]+)(?=[;}])");

    private Stylesheet() {}

    /** The sheet without comments and needless space, in a layer, each property but custom ones important. */
    static String of(String source) {
        return layer(DECLARATION.matcher(small(source)).replaceAll("$1$2!important"));
    }

    /** The sheet made small, in a layer: whatever rules of the page's own there are win over it. */
    static String yielding(String source) {
        return layer(small(source));
    }

    private static String layer(String css) {
        return "@layer consent{" + css + '}';
    }

    private static String small(String source) {
        String css = COMMENT.matcher(source).replaceAll("");
        css = SPACE.matcher(css).replaceAll(" ");
        css = AROUND.matcher(css).replaceAll("$1");
        css = COLON.matcher(css).replaceAll(":");
        return css.replace(";}", "}").strip();
    }
}
