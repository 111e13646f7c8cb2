package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives what may not load its document a placeholder, where visitors would have seen it. */
final class Embeds {

    private static final byte[] SRCDOC = Output.ascii(" srcdoc=\"");
    private static final byte[] TITLE = Output.ascii("\" title=\"");
    private static final byte[] QUOTE = Output.ascii("\"");

    private final Judge judge;

    /** Is an object open that a placeholder stands for, and with it all that is in it? */
    private boolean isReplaced;

    private int objects;

    Embeds(Judge judge) {
        this.judge = judge;
    }

    void restart() {
        isReplaced = false;
        objects = 0;
    }

    boolean isReplaced() {
        return isReplaced;
    }

    /** An element begins or ends. */
    void count(Element element, int by) {
        if (isReplaced && element == Vocabulary.OBJECT) {
            objects += by;
            isReplaced = objects > 0;
        }
    }

    /** Adds the placeholder to what was found about a tag, and returns what goes before it; empty for nothing. */
    String replace(Element element, Attributes attributes, Verdict verdict) {
        if (isReplaced) {
            return "";
        }
        if (element == Vocabulary.IFRAME) {
            return attributes.hasNamed("srcdoc") ? "" : inside(attributes, verdict);
        }
        return element == Vocabulary.EMBED || element == Vocabulary.OBJECT ? beside(element, attributes, verdict) : "";
    }

    private String inside(Attributes attributes, Verdict verdict) {
        boolean isSandboxed = attributes.hasNamed("sandbox");
        Placeholder placeholder = placeholder(Vocabulary.SRC, attributes, verdict, isSandboxed);
        if (placeholder == null) {
            return "";
        }
        attributes.allNamed("sandbox").forEach(verdict::leaveOut);
        verdict.add(attribute(placeholder, attributes.hasNamed("title")));
        return placeholder.before();
    }

    private String beside(Element element, Attributes attributes, Verdict verdict) {
        boolean isObject = element == Vocabulary.OBJECT;
        Placeholder placeholder = placeholder(isObject ? Vocabulary.DATA : Vocabulary.SRC, attributes, verdict, false);
        if (placeholder == null) {
            return "";
        }
        isReplaced = isObject;
        return placeholder.before() + new FrameBeside(attributes, verdict).markup(placeholder);
    }

    private @Nullable Placeholder placeholder(
            int address, Attributes attributes, Verdict verdict, boolean isSandboxed) {
        int source = attributes.first(address);
        if (source < 0 || !verdict.leavesOut(source, address) || isHidden(attributes)) {
            return null;
        }
        attributes.value(source);
        return judge.embed(verdict.labels(), attributes.bytes, attributes.from, attributes.to, isSandboxed);
    }

    private static byte[] attribute(Placeholder placeholder, boolean isTitled) {
        Output added = new Output();
        added.put(SRCDOC);
        escaped(added, placeholder.document());
        if (!isTitled) {
            added.put(TITLE);
            escaped(added, placeholder.title());
        }
        added.put(QUOTE);
        return added.toBytes();
    }

    private static void escaped(Output added, String text) {
        byte[] bytes = Output.ascii(text);
        added.escaped(bytes, 0, bytes.length);
    }

    /** Frames that nobody is meant to see are tracking pixels by another name. */
    private static boolean isHidden(Attributes attributes) {
        if (attributes.hasNamed("hidden") || isNothing(attributes, "width") || isNothing(attributes, "height")) {
            return true;
        }
        String style = value(attributes, "style");
        return style != null && (style.contains("display:none") || style.contains("visibility:hidden"));
    }

    private static boolean isNothing(Attributes attributes, String name) {
        String value = value(attributes, name);
        return value != null && (value.equals("0") || value.equals("1") || value.equals("0px") || value.equals("1px"));
    }

    /** An attribute's value in lower case without spaces, or null. */
    private static @Nullable String value(Attributes attributes, String name) {
        if (!attributes.valueNamed(name)) {
            return null;
        }
        String text = new String(
                attributes.bytes, attributes.from, attributes.to - attributes.from, StandardCharsets.ISO_8859_1);
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
