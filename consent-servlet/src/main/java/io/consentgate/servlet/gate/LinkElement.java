package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * One element of a {@code Link} header (RFC 8288, 2017), and what a browser loads for it (HTML standard, "process link
 * headers"). What is not well-formed loads nothing. Immutable.
 *
 * @param url between the angle brackets
 * @param relations lower-case words
 * @param as what is preloaded, in lower case; empty where that is not said
 * @param sources candidates of {@code imagesrcset}; empty where there are none
 */
record LinkElement(String url, List<String> relations, String as, List<String> sources) {

    static LinkElement of(String element) {
        int open = element.indexOf('<');
        int close = element.indexOf('>', open + 1);
        if (open < 0 || close < 0) {
            return new LinkElement("", List.of(), "", List.of());
        }
        String parameters = element.substring(close + 1);
        if (parameters.indexOf('<') >= 0) {
            return doubtful(element);
        }
        return new LinkElement(
                element.substring(open + 1, close),
                words(parameter(parameters, "rel").toLowerCase(Locale.ROOT), " \t"),
                parameter(parameters, "as").toLowerCase(Locale.ROOT),
                words(parameter(parameters, "imagesrcset"), " \t,"));
    }

    /** Not every browser takes it for one element: whatever stands between angle brackets may be loaded. */
    private static LinkElement doubtful(String element) {
        List<String> urls = words(element, "<>");
        return new LinkElement("", List.of("prefetch"), "", urls);
    }

    /** Everything that a browser would contact. */
    List<String> urls() {
        List<String> urls = new ArrayList<>(sources);
        urls.add(url);
        return urls;
    }

    /** What it would be loaded for; a relation that loads nothing is a way to go. */
    Load load() {
        for (String relation : relations) {
            Load load = load(relation);
            if (load != null) {
                return load;
            }
        }
        return Load.NAVIGATION;
    }

    private @Nullable Load load(String relation) {
        return switch (relation) {
            case "preload" -> preloaded();
            case "modulepreload" -> Load.SCRIPT;
            case "stylesheet" -> Load.STYLE;
            case "icon", "apple-touch-icon" -> Load.IMAGE;
            case "preconnect", "dns-prefetch" -> Load.CONNECT;
            case "prefetch", "prerender", "manifest", "compression-dictionary" -> Load.OTHER;
            default -> null;
        };
    }

    private Load preloaded() {
        return switch (as) {
            case "script", "worker" -> Load.SCRIPT;
            case "style" -> Load.STYLE;
            case "font" -> Load.FONT;
            case "image" -> Load.IMAGE;
            case "audio", "video", "track" -> Load.MEDIA;
            case "document" -> Load.FRAME;
            case "fetch" -> Load.CONNECT;
            default -> Load.OTHER;
        };
    }

    /** A parameter's value, without quotes; empty if it is not there. */
    private static String parameter(String parameters, String name) {
        for (String parameter : FieldLists.split(parameters, ';')) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)) {
                return parameter.substring(equals + 1).strip().replace("\"", "");
            }
        }
        return "";
    }

    private static List<String> words(String text, String between) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, between);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }
}
