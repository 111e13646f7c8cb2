package io.consentgate.rewriter;

import java.util.List;
import java.util.OptionalInt;

/**
 * The frame that stands before an object or embed that may not load its document, and shows a placeholder in its box. Our
 * style hides the element for as long as the frame is there.
 */
final class FrameBeside {

    private static final String[] OF_THE_BOX = {"title", "width", "height", "style"};
    private static final byte[] QUOTE = Output.ascii("\"");

    private final Attributes attributes;
    private final Verdict verdict;
    private final Output frame = new Output();

    FrameBeside(Attributes attributes, Verdict verdict) {
        this.attributes = attributes;
        this.verdict = verdict;
    }

    byte[] markup(Placeholder placeholder) {
        frame.put("<iframe data-consent-blocked=\"" + verdict.labels() + "\" class=\"consent-embed");
        if (canBeRead("class")) {
            frame.put(" ");
            frame.escaped(attributes.bytes, attributes.from, attributes.to);
        }
        frame.put(QUOTE);
        for (String name : OF_THE_BOX) {
            if (canBeRead(name)) {
                attribute(name, attributes.bytes, attributes.from, attributes.to);
            } else if (name.equals("title")) {
                attribute(" title=\"", placeholder.title());
            }
        }
        attribute(" srcdoc=\"", placeholder.document());
        frame.put("></iframe>");
        return frame.toBytes();
    }

    /** Reads what the page says of the element, unless that is held back itself, or is no ASCII, as all of ours is. */
    private boolean canBeRead(String name) {
        OptionalInt first = attributes.allNamed(name).findFirst();
        if (first.isEmpty()
                || verdict.leavesOut(first.getAsInt(), attributes.number(first.getAsInt()))
                || verdict.replacement(first.getAsInt()) != null) {
            return false;
        }
        attributes.value(first.getAsInt());
        for (int p = attributes.from; p < attributes.to; p++) {
            if (attributes.bytes[p] < ' ') {
                return false;
            }
        }
        return true;
    }

    private void attribute(String begin, List<byte[]> encoded) {
        frame.put(begin);
        frame.put(encoded);
        frame.put(QUOTE);
    }

    private void attribute(String name, byte[] bytes, int from, int to) {
        frame.put(" " + name + "=\"");
        frame.escaped(bytes, from, to);
        frame.put(QUOTE);
    }
}
