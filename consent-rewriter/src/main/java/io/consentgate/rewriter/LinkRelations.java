package io.consentgate.rewriter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a {@code link} fetches, by the words of its {@code rel} (WHATWG HTML, section 4.6.7 "Link types"). */
final class LinkRelations {

    private static final Load[] LOADS = Load.values();

    /** A bit for each load. */
    private int loads;

    /** Reads {@code rel} and {@code as}. */
    void read(Attributes attributes) {
        loads = 0;
        if (!attributes.trimmed(Vocabulary.REL)) {
            return;
        }
        boolean preloads = false;
        int p = attributes.from;
        while (p < attributes.to) {
            int end = p;
            while (end < attributes.to && !Ascii.isSpace(attributes.bytes[end])) {
                end++;
            }
            preloads |= Ascii.is(attributes.bytes, p, end, "preload");
            word(attributes.bytes, p, end);
            p = end + 1;
        }
        if (preloads) {
            loads |= bit(preloaded(attributes));
        }
    }

    @SuppressWarnings("EnumOrdinal") // asked about for each link
    private static int bit(Load load) {
        return 1 << load.ordinal();
    }

    private void word(byte[] bytes, int from, int to) {
        Relation relation = Relation.of(bytes, from, to);
        if (relation != null) {
            loads |= bit(relation.load);
        }
    }

    private static Load preloaded(Attributes attributes) {
        if (attributes.trimmed(Vocabulary.AS)) {
            for (Destination destination : Destination.ALL) {
                if (Ascii.is(attributes.bytes, attributes.from, attributes.to, destination.word)) {
                    return destination.load;
                }
            }
        }
        return Load.OTHER;
    }

    boolean isFetching() {
        return loads != 0;
    }

    boolean hasImage() {
        return (loads & bit(Load.IMAGE)) != 0;
    }

    boolean hasScript() {
        return (loads & bit(Load.SCRIPT)) != 0;
    }

    boolean hasStyle() {
        return (loads & bit(Load.STYLE)) != 0;
    }

    /** The first label for any of the loads of that URL, or null. */
    @Nullable
    String judge(Judge judge, byte[] bytes, int from, int to) {
        String label = null;
        for (int left = loads; label == null && left != 0; left &= left - 1) {
            label = judge.url(LOADS[Integer.numberOfTrailingZeros(left)], bytes, from, to);
        }
        return label;
    }

    private enum Relation {
        STYLESHEET("stylesheet", Load.STYLE),
        ICON("icon", Load.IMAGE),
        APPLE_TOUCH_ICON("apple-touch-icon", Load.IMAGE),
        APPLE_TOUCH_ICON_PRECOMPOSED("apple-touch-icon-precomposed", Load.IMAGE),
        APPLE_TOUCH_STARTUP_IMAGE("apple-touch-startup-image", Load.IMAGE),
        MASK_ICON("mask-icon", Load.IMAGE),
        FLUID_ICON("fluid-icon", Load.IMAGE),
        MODULEPRELOAD("modulepreload", Load.SCRIPT),
        PRECONNECT("preconnect", Load.CONNECT),
        DNS_PREFETCH("dns-prefetch", Load.CONNECT),
        PREFETCH("prefetch", Load.OTHER),
        /** Firefox prefetches it. */
        NEXT("next", Load.OTHER),
        PRERENDER("prerender", Load.OTHER),
        MANIFEST("manifest", Load.OTHER),
        COMPRESSION_DICTIONARY("compression-dictionary", Load.OTHER),
        SEARCH("search", Load.OTHER),
        MONETIZATION("monetization", Load.CONNECT),
        IMPORT("import", Load.SCRIPT);

        private static final Relation[] ALL = values();
        private static final NameTable WORDS =
                new NameTable(Arrays.stream(ALL).map(relation -> relation.word).toList());

        private final String word;
        private final Load load;

        Relation(String word, Load load) {
            this.word = word;
            this.load = load;
        }

        static @Nullable Relation of(byte[] bytes, int from, int to) {
            int i = WORDS.find(bytes, from, to);
            return i >= 0 && Ascii.is(bytes, from, to, ALL[i].word) ? ALL[i] : null;
        }
    }

    private enum Destination {
        SCRIPT("script", Load.SCRIPT),
        WORKER("worker", Load.SCRIPT),
        STYLE("style", Load.STYLE),
        IMAGE("image", Load.IMAGE),
        FONT("font", Load.FONT),
        AUDIO("audio", Load.MEDIA),
        VIDEO("video", Load.MEDIA),
        TRACK("track", Load.MEDIA),
        DOCUMENT("document", Load.FRAME),
        EMBED("embed", Load.FRAME),
        OBJECT("object", Load.FRAME);

        private static final Destination[] ALL = values();

        private final String word;
        private final Load load;

        Destination(String word, Load load) {
            this.word = word;
            this.load = load;
        }
    }
}
