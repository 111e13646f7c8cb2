package io.consentgate.rewriter;

import java.util.ArrayList;
import java.util.List;

/**
 * All readings ahead of the tree that differ from the tree's. There can be several, since they do not begin alike: in
 * {@code noscript} some read text.
 */
final class AheadReadings {

    /** More are not followed. */
    private static final int MOST = 16;

    private final Output output;
    private final AttributeJudge judge;

    /** What goes out passes through one after the other, the newest first: what an older one holds back stood before. */
    private final List<AheadReading> open = new ArrayList<>(0);

    /** They have ended, and serve for the next: a page can hold many a title of svg. */
    private final List<AheadReading> spares = new ArrayList<>(0);

    AheadReadings(Output output, Judge judge) {
        this.output = output;
        this.judge = new AttributeJudge(judge, 1);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    void restart() {
        spares.addAll(open);
        open.clear();
    }

    /** Is one open that reads text up to the end tag of that name? */
    boolean isText(byte[] bytes, int nameFrom, int nameTo) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).isText(bytes, nameFrom, nameTo)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Begins one with what goes out next; false where there are too many.
     *
     * @param withTag whether a start tag comes first that is one to the tree too
     */
    boolean begin(boolean withTag) {
        goOn();
        if (open.size() == MOST) {
            return false;
        }
        AheadReading reading = spares.isEmpty() ? new AheadReading(output, judge) : spares.remove(spares.size() - 1);
        reading.begin(withTag);
        open.add(0, reading);
        return true;
    }

    /** Reads all that has gone out since, and gives it on, but for the beginning of a tag. */
    void goOn() {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).goOn();
        }
        output.startReading();
    }

    /** The tree is between tokens, and all before has gone out: who reads on in the same way is let go. */
    void meet() {
        if (open.size() == 1 && open.get(0).isBetweenTokens()) {
            end(); // a < that it holds back begins nothing, since one of the tree's tokens begins behind it
        }
        int i = 0;
        while (i < open.size() && open.get(i).heldBytes() == 0) {
            if (open.get(i).hasMet()) {
                spares.add(open.remove(i));
            } else {
                i++;
            }
        }
    }

    /** Nothing follows. */
    void end() {
        for (AheadReading reading : open) {
            reading.goOn();
            reading.end();
        }
        restart();
    }

    int heldBytes() {
        int bytes = 0;
        for (int i = 0; i < open.size(); i++) {
            bytes += open.get(i).heldBytes();
        }
        return bytes;
    }
}
