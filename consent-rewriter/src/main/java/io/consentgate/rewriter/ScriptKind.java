package io.consentgate.rewriter;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a browser does with a script element (WHATWG HTML, section 4.12.1.1 "prepare the script element"). */
enum ScriptKind {
    /** It runs it: a classic script or a module. */
    CODE,
    /** It reads URLs from it. */
    URLS,
    /** It reads from it which pages to fetch ahead. */
    RULES,
    /** Nothing: a data block. */
    DATA;

    /** What runs it is a worker, which nothing in the page can look into. */
    private static final String PARTYTOWN = "text/partytown";

    private static final List<String> JAVASCRIPT = List.of(
            "text/javascript",
            "module",
            "application/javascript",
            "application/x-javascript",
            "text/ecmascript",
            "application/ecmascript",
            "application/x-ecmascript",
            "text/x-javascript",
            "text/x-ecmascript",
            "text/jscript",
            "text/livescript",
            "text/javascript1.0",
            "text/javascript1.1",
            "text/javascript1.2",
            "text/javascript1.3",
            "text/javascript1.4",
            "text/javascript1.5",
            PARTYTOWN);
    private static final List<String> LISTS = List.of("importmap", "webbundle");
    private static final List<String> SPECULATION = List.of("speculationrules");

    private static final String TEXT = "text/";

    /** All types that are no data; those of JavaScript come first, then the lists. */
    private static final List<String> TYPES =
            Stream.of(JAVASCRIPT, LISTS, SPECULATION).flatMap(List::stream).toList();

    private static final List<String> LANGUAGES = JAVASCRIPT.stream()
            .filter(type -> type.startsWith(TEXT))
            .map(type -> type.substring(TEXT.length()))
            .toList();

    private static final NameTable TYPE_TABLE = new NameTable(TYPES);
    private static final NameTable LANGUAGE_TABLE = new NameTable(LANGUAGES);

    /** By these ids code of AMP finds the data block that tells it whom to contact. */
    private static final Set<String> CONFIGURATIONS = Set.of("amp-access", "amp-subscriptions");

    /** Does anybody fetch or read the script with these attributes: the tree, or what fetches ahead of it? */
    static boolean isRead(Attributes attributes, ScriptKind kind) {
        if (kind != DATA || attributes.has(Vocabulary.HREF) || attributes.has(Vocabulary.XLINK_HREF)) {
            return true;
        }
        attributes.readAhead(true);
        boolean isRead = attributes.has(Vocabulary.SRC) && of(attributes) != DATA;
        attributes.readAhead(false);
        return isRead;
    }

    /** Is a data block with these attributes looked for by its id, to learn whom to contact? */
    static boolean isConfiguration(Attributes attributes) {
        String id = attributes.text("id");
        return id != null && CONFIGURATIONS.contains(id);
    }

    /** The kind of the script with these attributes. */
    static ScriptKind of(Attributes attributes) {
        if (attributes.has(Vocabulary.TYPE)) {
            attributes.trimmed(Vocabulary.TYPE);
            return attributes.from == attributes.to ? CODE : ofType(attributes.bytes, attributes.from, attributes.to);
        }
        return attributes.trimmed(Vocabulary.LANGUAGE) ? ofLanguage(attributes) : CODE;
    }

    private static ScriptKind ofType(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to && isSpace(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < to && bytes[end] != ';') {
            end++;
        }
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        int i = find(TYPE_TABLE, TYPES, bytes, start, end);
        if (i < 0) {
            return DATA;
        }
        return i < JAVASCRIPT.size() ? CODE : i < JAVASCRIPT.size() + LISTS.size() ? URLS : RULES;
    }

    /** Controls and what is no ASCII count, since Chromium leaves out all white space of Unicode. */
    private static boolean isSpace(byte b) {
        return b <= ' ';
    }

    private static ScriptKind ofLanguage(Attributes attributes) {
        boolean none = attributes.from == attributes.to;
        return none || find(LANGUAGE_TABLE, LANGUAGES, attributes.bytes, attributes.from, attributes.to) >= 0
                ? CODE
                : DATA;
    }

    private static int find(NameTable table, List<String> words, byte[] bytes, int from, int to) {
        int i = table.find(bytes, from, to);
        return i >= 0 && Ascii.is(bytes, from, to, words.get(i)) ? i : -1;
    }
}
