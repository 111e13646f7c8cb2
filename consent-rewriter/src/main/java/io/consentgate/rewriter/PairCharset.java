package io.consentgate.rewriter;

import java.nio.charset.Charset;
import java.util.BitSet;

/** A charset in which a character can be two bytes, of which the second can be one of ASCII, 40 to 7E. Immutable. */
final class PairCharset {

    private static final int FIRST_LEAD = 0x81;
    private static final int LAST_LEAD = 0xFE;
    private static final int FIRST_TRAIL = 0x40;
    private static final int LAST_TRAIL = 0x7E;
    private static final int TRAILS = LAST_TRAIL - FIRST_TRAIL + 1;

    private final boolean hasKatakana;
    private final BitSet characters = new BitSet();

    /** Asks the JDK's table which pairs are characters. */
    PairCharset(Charset charset) {
        hasKatakana = new String(new byte[] {(byte) 0xB1}, charset).equals("\uFF71");
        int pair = 0;
        for (String text : new String(allPairs(), charset).split("\n", -1)) {
            characters.set(pair++, text.indexOf(Utf8.REPLACEMENT) < 0);
        }
    }

    /** In the order of {@link #isCharacter}, with newlines between. */
    private static byte[] allPairs() {
        byte[] pairs = new byte[(LAST_LEAD - FIRST_LEAD + 1) * TRAILS * 3];
        int end = 0;
        for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
            for (int trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
                pairs[end++] = (byte) lead;
                pairs[end++] = (byte) trail;
                pairs[end++] = '\n';
            }
        }
        return pairs;
    }

    /** Does this byte, 0 to 255, take the next one with it? In Shift_JIS the katakana between the leads do not. */
    boolean isLead(int b) {
        boolean isSingle = hasKatakana && ((b >= 0xA0 && b <= 0xDF) || b > 0xFC);
        return b >= FIRST_LEAD && b <= LAST_LEAD && !isSingle;
    }

    /** Is what follows this lead a byte of ASCII that makes a character with it? */
    boolean isCharacter(int lead, int trail) {
        boolean isAscii = trail >= FIRST_TRAIL && trail <= LAST_TRAIL;
        return isAscii && characters.get((lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL);
    }
}
