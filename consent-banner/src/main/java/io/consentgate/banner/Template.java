package io.consentgate.banner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Markup with open places: what is the same for many visitors, encoded once. Immutable, safe to share. */
final class Template {

    static final Template EMPTY = new Template("", List.of());

    private final List<byte[]> texts = new ArrayList<>();
    private final List<Cut> cuts;

    /** Where in the text a place is open. */
    record Cut(int at, Slot slot) {}

    /** Takes ASCII text and its cuts from left to right. */
    Template(String text, List<Cut> cuts) {
        this.cuts = List.copyOf(cuts);
        int from = 0;
        for (Cut cut : cuts) {
            add(text.substring(from, cut.at()));
            from = cut.at();
        }
        add(text.substring(from));
    }

    private void add(String text) {
        texts.add(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The length of what is the same for all, in bytes. */
    int length() {
        return texts.stream().mapToInt(text -> text.length).sum();
    }

    /** The markup for one visitor, in pieces that are shared and not to be changed; none where there is no markup. */
    List<byte[]> filled(View view) {
        if (cuts.isEmpty()) {
            return texts.get(0).length == 0 ? List.of() : List.of(texts.get(0));
        }
        Map<Slot, byte[]> bySlot = new EnumMap<>(Slot.class);
        List<byte[]> pieces = new ArrayList<>(2 * cuts.size() + 1);
        for (int i = 0; i < cuts.size(); i++) {
            pieces.add(texts.get(i));
            pieces.add(bySlot.computeIfAbsent(cuts.get(i).slot(), slot -> slot.bytes(view)));
        }
        pieces.add(texts.get(cuts.size()));
        return pieces;
    }

    /** The same as text. */
    String text(View view) {
        return text(filled(view));
    }

    /** Pieces as text. */
    static String text(List<byte[]> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(new String(piece, StandardCharsets.US_ASCII)));
        return text.toString();
    }
}
