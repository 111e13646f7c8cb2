package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives what may not load its document a placeholder, where visitors would have seen it. */
final class Embeds {

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

    /** Adds the placeholder to what was found about a tag, and returns what goes before it; no pieces for nothing. */
    List<byte[]> replace(Element element, Attributes attributes, Verdict verdict) {
        if (isReplaced) {
            return List.of();
        }
        if (verdict.isRenamed()) {
            return beside(component(attributes, verdict), attributes, verdict);
        }
        if (element == Vocabulary.IFRAME) {
            return attributes.hasNamed("srcdoc") ? List.of() : inside(attributes, verdict);
        }
        return element == Vocabulary.EMBED || element == Vocabulary.OBJECT
                ? beside(element, attributes, verdict)
                : List.of();
    }

    private List<byte[]> inside(Attributes attributes, Verdict verdict) {
        boolean isSandboxed = attributes.hasNamed("sandbox");
        Placeholder placeholder = placeholder(Vocabulary.SRC, attributes, verdict, isSandboxed);
        if (placeholder == null) {
            return List.of();
        }
        attributes.allNamed("sandbox").forEach(verdict::leaveOut);
        verdict.show(placeholder, attributes.hasNamed("title"));
        return placeholder.before();
    }

    private List<byte[]> beside(Element element, Attributes attributes, Verdict verdict) {
        boolean isObject = element == Vocabulary.OBJECT;
        Placeholder placeholder = placeholder(isObject ? Vocabulary.DATA : Vocabulary.SRC, attributes, verdict, false);
        isReplaced = isObject && placeholder != null;
        return beside(placeholder, attributes, verdict);
    }

    private static List<byte[]> beside(@Nullable Placeholder placeholder, Attributes attributes, Verdict verdict) {
        if (placeholder == null) {
            return List.of();
        }
        List<byte[]> before = new ArrayList<>(placeholder.before());
        before.add(new FrameBeside(attributes, verdict).markup(placeholder));
        return before;
    }

    /** A custom element names no address that a visitor could go on to. */
    private @Nullable Placeholder component(Attributes attributes, Verdict verdict) {
        return isHidden(attributes) ? null : judge.embed(verdict.labels(), attributes.bytes, 0, 0, false);
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

    /** Frames that nobody is meant to see are tracking pixels by another name. */
    private static boolean isHidden(Attributes attributes) {
        if (attributes.hasNamed("hidden") || isNothing(attributes, "width") || isNothing(attributes, "height")) {
            return true;
        }
        if ("nodisplay".equals(value(attributes, "layout"))) {
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
