package io.consentgate.rewriter;

/**
 * The custom elements that are open and go by another name until they may run, so that their end tags bear it too, or are told by
 * scripts inside whom to contact. Browsers run what bears a known name, whatever its attributes say.
 */
final class OpenComponents {

    /** What a name that waits ends in. */
    private static final byte[] SUFFIX = Output.ascii("-blocked");

    /** As deep as browsers nest elements. */
    private static final int DEEPEST = 512;

    private final long[] names = new long[DEEPEST];
    private final boolean[] wait = new boolean[DEEPEST];
    private int depth;

    /** The outermost that scripts inside tell whom to contact is that, if so many are open. */
    private int configured = DEEPEST;

    void restart() {
        depth = 0;
        configured = DEEPEST;
    }

    /** Is one open whose end tag is to be found? */
    boolean isAny() {
        return depth > 0;
    }

    /** Is one open that scripts inside tell whom to contact? */
    boolean isConfigured() {
        return configured < depth;
    }

    /** An element begins. Of the others that may run only such matter as have the name of one that is open. */
    void open(long name, boolean waits, boolean isConfigured) {
        if (depth < DEEPEST && (waits || isConfigured || last(name) >= 0)) {
            configured = isConfigured && !isConfigured() ? depth : configured;
            names[depth] = name;
            wait[depth++] = waits;
        }
    }

    /** An element ends, and with it all that is still open in it; did it wait? */
    boolean close(long name) {
        int last = last(name);
        depth = last < 0 ? depth : last;
        return last >= 0 && wait[last];
    }

    /** The one that was opened last turns out to have to wait. */
    void lastWaits() {
        wait[depth - 1] = true;
    }

    private int last(long name) {
        int i = depth - 1;
        while (i >= 0 && names[i] != name) {
            i--;
        }
        return i;
    }

    static void putSuffix(Output output) {
        output.put(SUFFIX);
    }
}
