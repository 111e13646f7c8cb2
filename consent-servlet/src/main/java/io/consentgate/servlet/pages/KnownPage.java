package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A page as the application wrote it, what was made of it, and what was noted. Immutable. */
final class KnownPage implements Remembered {

    private static final int OVERHEAD = 2048;
    private static final int NOTE_WEIGHT = 64;

    private final byte[] written;
    private final byte[] made;
    private final int[] writtenAt;
    private final int[] madeAt;
    private final List<Consumer<Notes>> notes;
    private final Pause pause;

    /**
     * A page that came to its end.
     *
     * @param marks in their order, no two of the same place, the first of the beginning
     * @param pause what went before
     */
    KnownPage(byte[] written, byte[] made, List<Mark> marks, List<Consumer<Notes>> notes, Pause pause) {
        this.written = written;
        this.made = made;
        this.writtenAt = marks.stream().mapToInt(Mark::written).toArray();
        this.madeAt = marks.stream().mapToInt(Mark::made).toArray();
        this.notes = notes;
        this.pause = pause;
    }

    /** Do these bytes follow after so many? */
    boolean goesOn(int at, byte[] bytes, int from, int length) {
        return length <= written.length - at && Arrays.equals(written, at, at + length, bytes, from, from + length);
    }

    boolean endsAt(int at) {
        return at == written.length;
    }

    /** How much had been made, at least, when so much was written. */
    int made(int at) {
        int place = Arrays.binarySearch(writtenAt, at);
        return madeAt[place < 0 ? -place - 2 : place];
    }

    /** Is all known that can be made of so many bytes? */
    boolean isMark(int at) {
        return Arrays.binarySearch(writtenAt, at) >= 0;
    }

    /** Are these the bytes that were made from there on? */
    boolean isMade(int at, byte[] bytes, int from, int length) {
        return Arrays.equals(made, at, at + length, bytes, from, from + length);
    }

    /** Sends some of what was made. */
    void send(int from, int to, Sink out) throws IOException {
        if (from < to) {
            out.write(made, from, to - from);
        }
    }

    /** Sends the rest as the last. */
    void sendLast(int from, Sink out) throws IOException {
        out.last(made, from, made.length - from);
    }

    int madeLength() {
        return made.length;
    }

    /** The first bytes that were written, with others behind them. */
    byte[] begunAndThen(int at, byte[] bytes, int from, int length) {
        byte[] all = Arrays.copyOf(written, at + length);
        System.arraycopy(bytes, from, all, at, length);
        return all;
    }

    /** Notes again what was noted when it was made. */
    void note(Notes site) {
        notes.forEach(note -> note.accept(site));
    }

    /** The pause that follows where it has changed. */
    Pause afterAChange() {
        return pause.afterAChange();
    }

    @Override
    public int weight() {
        return OVERHEAD + written.length + made.length + NOTE_WEIGHT * notes.size();
    }
}
