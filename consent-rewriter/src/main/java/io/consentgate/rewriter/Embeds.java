package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets a frame that may not load its document show a placeholder, where visitors would have seen it. */
final class Embeds {

    private static final byte[] SRCDOC = Output.ascii(" srcdoc=\"");
    private static final byte[] TITLE = Output.ascii("\" title=\"");
    private static final byte[] QUOTE = Output.ascii("\"");

    private final Judge judge;

    Embeds(Judge judge) {
        this.judge = judge;
    }

    /** Adds the placeholder to what was found about the tag of a frame, and returns what goes before it; empty for nothing. */
    String replace(Attributes attributes, Verdict verdict) {
        int source = attributes.first(Vocabulary.SRC);
        boolean isHeldBack = source >= 0 && verdict.leavesOut(source, Vocabulary.SRC);
        if (!isHeldBack || attributes.hasNamed("srcdoc") || isHidden(attributes)) {
            return "";
        }
        boolean isSandboxed = attributes.hasNamed("sandbox");
        attributes.value(source);
        Placeholder placeholder =
                judge.embed(verdict.labels(), attributes.bytes, attributes.from, attributes.to, isSandboxed);
        if (placeholder == null) {
            return "";
        }
        attributes.allNamed("sandbox").forEach(verdict::leaveOut);
        verdict.add(attribute(placeholder, attributes.hasNamed("title")));
        return placeholder.before();
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
