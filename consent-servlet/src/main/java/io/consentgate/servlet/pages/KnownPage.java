package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page as the application wrote it, what was made of it, and what was noted. Immutable. */
final class KnownPage implements Remembered {

    private static final int OVERHEAD = 2048;
    private static final int NOTE_WEIGHT = 64;
    /** Many share where they stand. */
    private static final int MARK_WEIGHT = 64;

    /** So many marks are near. */
    private static final int NEAR = 16;

    private final byte[] written;
    private final byte[] made;
    private final List<Mark> marks;
    private final int[] writtenAt;
    private final Places places;
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
        this.marks = List.copyOf(marks);
        this.writtenAt = marks.stream().mapToInt(Mark::written).toArray();
        this.places = new Places(written, marks);
        this.notes = notes;
        this.pause = pause;
    }

    /** How many of these bytes are those that follow after so many. */
    int same(int at, byte[] bytes, int from, int to) {
        int end = Math.min(to, from + written.length - at);
        int other = Arrays.mismatch(written, at, at + end - from, bytes, from, end);
        return other < 0 ? end - from : other;
    }

    boolean endsAt(int at) {
        return at == written.length;
    }

    int writtenLength() {
        return written.length;
    }

    /** The last mark at which no more than that had been written. */
    Mark mark(int at) {
        return marks.get(number(at));
    }

    /** The last one of them from which the page can be gone on with, or that of the beginning. */
    Mark place(int at) {
        int number = number(at);
        while (number > 0 && marks.get(number).standing() == null) {
            number--;
        }
        return marks.get(number);
    }

    private int number(int at) {
        int number = Arrays.binarySearch(writtenAt, at);
        return number < 0 ? -number - 2 : number;
    }

    /** Is all known that can be made of so many bytes? */
    boolean isMark(int at) {
        return mark(at).written() == at;
    }

    /** The place that begins with these bytes and can be gone on with from, as {@link Places#find} tells it. */
    @Nullable
    Mark placeOf(byte[] bytes, int from) {
        return places.find(bytes, from);
    }

    /** Does one of the places that come next behind that begin with these bytes? */
    boolean mayBePlace(int at, byte[] bytes, int from, int to) {
        int first = number(at) + 1;
        for (Mark mark : marks.subList(first, Math.min(first + NEAR, marks.size()))) {
            if (mark.standing() != null && same(mark.written(), bytes, from, to) == to - from) {
                return true;
            }
        }
        return false;
    }

    /** Writes again what was written from there on. */
    void writeAgain(Mark place, int to, Rewriter rewriter) throws IOException {
        rewriter.write(written, place.written(), to - place.written());
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

    int madeLength() {
        return made.length;
    }

    int noteCount() {
        return notes.size();
    }

    /** Notes again some of what was noted when it was made. */
    void note(int from, int to, Notes site) {
        for (int i = from; i < to; i++) {
            notes.get(i).accept(site);
        }
    }

    /** The pause that follows where it has changed. */
    Pause afterAChange() {
        return pause.afterAChange();
    }

    @Override
    public int weight() {
        return OVERHEAD + written.length + made.length + MARK_WEIGHT * marks.size() + NOTE_WEIGHT * notes.size();
    }
}
