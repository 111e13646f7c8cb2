package io.consentgate.rewriter;

/**
 * What the markup in a script's strings says: character references are nothing to a script, and are resolved where it writes
 * them into a document. Stateless.
 */
public final class WrittenMarkup {

    private WrittenMarkup() {}

    /**
     * Resolves the character references of a script as a document does that it writes them into. Linear; allocates nothing.
     *
     * @param out another array, with room for a fifth more than the script has
     * @return the length of what was written; 0 where there are none
     */
    public static int resolve(byte[] script, int from, int to, byte[] out) {
        return refers(script, from, to) ? CharacterReferences.decode(script, from, to, out, 0, true) : 0;
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
}
