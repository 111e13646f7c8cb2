package io.consentgate.rewriter;

/** Recognises the name of a tag where it is followed by what ends a name. */
final class EndTags {

    private EndTags() {}

    /** Does that name, in any case, stand there, with a space, slash or {@code >} behind it? */
    static Match match(byte[] bytes, int from, int limit, byte[] name, int length) {
        for (int i = 0; i < length; i++) {
            if (from + i >= limit) {
                return Match.NOT_YET;
            }
            if (Ascii.lower(bytes[from + i]) != name[i]) {
                return Match.NO;
            }
        }
        if (from + length >= limit) {
            return Match.NOT_YET;
        }
        return Tag.endsName(bytes[from + length]) ? Match.YES : Match.NO;
    }
}
