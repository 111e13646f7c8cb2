package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Judges scripts by what they say and by what the markup in their strings says: character references are nothing to a script,
 * and are resolved where it writes them into a document, once more in a frame's document in it. Can be used again and again;
 * not thread-safe.
 */
final class WrittenMarkup {

    /** A document so deep in others is unreadable. */
    private static final int DEEPEST = 8;

    private byte[] resolved = new byte[0];
    private byte[] spare = new byte[0];

    /** The labels of all readings, with spaces between, or null where none is blocked. */
    @Nullable
    String judge(Judge judge, byte[] bytes, int from, int to) {
        String labels = judge.script(bytes, from, to);
        if (!refers(bytes, from, to)) {
            return labels;
        }
        int length = resolve(bytes, from, to);
        for (int depth = 1; depth <= DEEPEST; depth++) {
            labels = both(labels, judge.script(resolved, 0, length));
            if (!refers(resolved, 0, length)) {
                return labels;
            }
            length = resolve(resolved, 0, length);
        }
        return both(labels, judge.unreadable());
    }

    private int resolve(byte[] bytes, int from, int to) {
        int room = CharacterReferences.room(to - from);
        byte[] out = spare.length < room ? new byte[2 * room] : spare;
        spare = resolved;
        resolved = out;
        return CharacterReferences.decode(bytes, from, to, out, 0, true);
    }

    /** Of two ampersands neither counts: they are an operator, and no address has one before a reference. */
    private static boolean refers(byte[] bytes, int from, int to) {
        int at = CharacterReferences.next(bytes, from, to);
        while (at < to && !CharacterReferences.isClosed(bytes, at, to)) {
            boolean isOperator = at + 1 < to && bytes[at + 1] == '&';
            at = CharacterReferences.next(bytes, isOperator ? at + 2 : at + 1, to);
        }
        return at < to;
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Verdict verdict = new Verdict();
        verdict.block(one);
        verdict.block(other);
        return verdict.labels();
    }
}
