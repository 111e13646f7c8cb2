package io.consentgate.banner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes HTML that is right by construction: names and markup are ours, every value goes through the encoder of its
 * place, and all that comes out is ASCII, so that it reads the same in every charset. Not thread-safe.
 */
final class Html {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(512);
    private final List<Template.Cut> cuts = new ArrayList<>();
    private boolean inTag;

    /** Opens an element; attributes may follow. */
    Html open(String name) {
        endTag();
        out.append('<').append(name);
        inTag = true;
        return this;
    }

    /** Gives the tag just opened an attribute. */
    Html attr(String name, String value) {
        flag(name);
        out.append("=\"");
        encode(value);
        out.append('"');
        return this;
    }

    /** Gives the tag just opened an attribute, if there is a value for it. */
    Html attr(String name, Optional<String> value) {
        value.ifPresent(v -> attr(name, v));
        return this;
    }

    /** Gives the tag just opened an attribute without a value. */
    Html flag(String name) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + name + " outside a tag");
        }
        out.append(' ').append(name);
        return this;
    }

    /** Gives the tag just opened a target, if the URL is one that {@link #safe} lets through. */
    Html href(String url) {
        return attr("href", safe(url));
    }

    /** Gives the tag just opened a target on our own site that ends in a slot, and an anchor after it. */
    Html href(String url, Slot slot, String anchor) {
        return safe(url).isPresent() ? attr("href", url, slot, anchor) : this;
    }

    /** Gives the tag just opened the page's nonce, if there is one. */
    Html nonce() {
        return slot(Slot.NONCE);
    }

    /** Gives the tag just opened a document of its own, whose slots are the page's. */
    Html attr(String name, Html document) {
        flag(name);
        out.append("=\"");
        value(document);
        out.append('"');
        return this;
    }

    /** Writes what would stand in a double-quoted attribute for a document, whose slots are the page's. */
    Html value(Html document) {
        String text = document.text();
        int from = 0;
        for (Template.Cut cut : document.cuts) {
            encode(text.substring(from, cut.at()));
            slot(cut.slot().inAttribute());
            from = cut.at();
        }
        encode(text.substring(from));
        return this;
    }

    private Html attr(String name, String before, Slot slot, String after) {
        flag(name);
        out.append("=\"");
        encode(before);
        slot(slot);
        encode(after);
        out.append('"');
        return this;
    }

    private Html slot(Slot slot) {
        cuts.add(new Template.Cut(out.length(), slot));
        return this;
    }

    /** Writes text. */
    Html text(String text) {
        endTag();
        encode(text);
        return this;
    }

    /** Writes markup of our own, already encoded. */
    Html raw(String markup) {
        endTag();
        out.append(markup);
        return this;
    }

    /** Closes an element. */
    Html close(String name) {
        endTag();
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes a whole element that holds only text. */
    Html element(String name, String text) {
        return open(name).text(text).close(name);
    }

    /** Writes a name out of a program, which runs from left to right in any language. */
    Html code(String name) {
        return open("code").attr("dir", "ltr").text(name).close("code");
    }

    /** Writes a list, each item by what is given. */
    <T> Html list(List<T> items, Consumer<T> item) {
        open("ul");
        for (T each : items) {
            open("li");
            item.accept(each);
            close("li");
        }
        return close("ul");
    }

    /** Writes a hidden form field. */
    Html hidden(String name, String value) {
        return open("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    /** Writes a hidden form field for what a slot holds. */
    Html hidden(String name, Slot slot) {
        return open("input").attr("type", "hidden").attr("name", name).attr("value", "", slot, "");
    }

    /** Whether nothing has been written so far. */
    boolean isEmpty() {
        return out.isEmpty();
    }

    /** What has been written so far, its slots open. */
    Template template() {
        return new Template(text(), cuts);
    }

    /** What has been written so far, for one visitor. */
    String filled(View view) {
        return template().text(view);
    }

    /**
     * What has been written so far.
     *
     * @throws IllegalStateException if there are slots in it
     */
    String done() {
        if (!cuts.isEmpty()) {
            throw new IllegalStateException("markup with slots is a template");
        }
        return text();
    }

    /**
     * The URL if a browser would open it as a web page or a path of the same site: http, https or a path that starts
     * with one slash. Empty for everything else, such as {@code javascript:} and {@code //host}.
     */
    static Optional<String> safe(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        return web || isPath(url) ? Optional.of(url) : Optional.empty();
    }

    /** Whether this is a path on the same site, however a browser reads backslashes and stray control characters. */
    static boolean isPath(String url) {
        boolean is = url.startsWith("/") && !url.startsWith("//");
        for (int i = 0; is && i < url.length(); i++) {
            char c = url.charAt(i);
            is = c != '\\' && c >= 0x20 && c != 0x7F;
        }
        return is;
    }

    private String text() {
        endTag();
        return out.toString();
    }

    /** Text as it stands in markup. */
    static String encoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return new Html().text(text).done();
            }
        }
        return text;
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void encode(String value) {
        int plain = 0;
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                i++;
                continue;
            }
            out.append(value, plain, i);
            int codePoint = value.codePointAt(i);
            encode(codePoint);
            i += Character.charCount(codePoint);
            plain = i;
        }
        out.append(value, plain, i);
    }

    private static boolean isPlain(char c) {
        boolean special = c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
        return (c >= 0x20 && c <= 0x7E && !special) || c == '\n' || c == '\t';
    }

    private void encode(int c) {
        boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        out.append("&#").append(control || surrogate ? REPLACEMENT : c).append(';');
    }
}
