package io.consentgate.banner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Markup with open places: what is the same for many visitors, encoded once. Immutable, safe to share. */
final class Template {

    static final Template EMPTY = new Template("", List.of());

    private final byte[] text;
    private final List<Cut> cuts;

    /** Where in the text a place is open. */
    record Cut(int at, Slot slot) {}

    /** Takes ASCII text and its cuts from left to right. */
    Template(String text, List<Cut> cuts) {
        this.text = text.getBytes(StandardCharsets.US_ASCII);
        this.cuts = List.copyOf(cuts);
    }

    /** The length of what is the same for all, in bytes. */
    int length() {
        return text.length;
    }

    /** The markup for one visitor, in an array of its own. */
    byte[] filled(View view) {
        List<byte[]> values = values(view);
        byte[] filled = new byte
                [text.length + values.stream().mapToInt(value -> value.length).sum()];
        int from = 0;
        int to = 0;
        for (int i = 0; i < values.size(); i++) {
            int at = cuts.get(i).at();
            System.arraycopy(text, from, filled, to, at - from);
            to += at - from;
            from = at;
            byte[] value = values.get(i);
            System.arraycopy(value, 0, filled, to, value.length);
            to += value.length;
        }
        System.arraycopy(text, from, filled, to, text.length - from);
        return filled;
    }

    /** What stands at each cut, worked out once for each slot. */
    private List<byte[]> values(View view) {
        Map<Slot, byte[]> bySlot = new EnumMap<>(Slot.class);
        List<byte[]> values = new ArrayList<>(cuts.size());
        for (Cut cut : cuts) {
            values.add(bySlot.computeIfAbsent(cut.slot(), slot -> slot.bytes(view)));
        }
        return values;
    }
}
