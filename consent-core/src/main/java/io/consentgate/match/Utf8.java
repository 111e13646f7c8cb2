package io.consentgate.match;

import java.nio.charset.StandardCharsets;

/** Writes characters as UTF-8. */
final class Utf8 {

    /** In no text of UTF-8. */
    private static final byte NONE = (byte) 0xFF;

    private Utf8() {}

    /** Writes a character and returns where it ends; half of one, or what is none, becomes one byte that no fragment holds. */
    static int put(int character, byte[] out, int at) {
        if (character < 0x80) {
            out[at] = (byte) character;
            return at + 1;
        }
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (isHalf || character > Character.MAX_CODE_POINT) {
            out[at] = NONE;
            return at + 1;
        }
        byte[] utf8 = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, out, at, utf8.length);
        return at + utf8.length;
    }
}
