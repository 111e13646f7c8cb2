package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptEscapesTest {

    private final ScriptEscapes escapes = new ScriptEscapes();

    @ParameterizedTest
    @CsvSource({
        // hexadecimal, of two digits, of four, and braced
        "a\\x62c, abc",
        "\\x4A\\x4a, JJ",
        "a\\u0062c, abc",
        "a\\u{62}c, abc",
        "a\\u{000062}c, abc",
        // octal, which ends where a third digit would be too much
        "\\141\\142, ab",
        "\\13, '\u000b'",
        "\\7z, '\u0007z'",
        "\\08, '\u00008'",
        "\\377x, '\u00c3\u00bfx'",
        "\\400, ' 0'",
        "\\1128, J8",
        "\\18, '\u00018'",
        // single characters, and those that stand for themselves
        "a\\/b, a/b",
        "a\\'b, a'b",
        "a\\\"b, 'a\"b'",
        "\\8\\9, 89",
        "a\\be\\ff\\vg, a e f g",
        // what a URL is read without, and what it has a slash for
        "a\\nb\\rc\\td, abcd",
        "a\\\\b, a/b",
        "a\\x5cb\\u005Cc\\u{5c}d\\134e, a/b/c/d/e",
        "a\\x0ab\\u0009c\\u{d}d\\12e, abcde",
        "a\\\\x62, a/x62",
        "\\z, z",
        // what breaks off stands for its letter
        "\\x4, x4",
        "\\xg1, xg1",
        "\\u006, u006",
        "\\u00g6, u00g6",
        "\\u{}a, u{}a",
        "\\u{62, u{62",
        "\\u{6g}, u{6g}",
        "a\\, a\\"
    })
    void escape_isUndone(String written, String meant) {
        assertThat(undone(written)).isEqualTo(meant);
    }

    @Test
    void lineThatGoesOn_isJoined() {
        assertThat(undone("a\\\nb\\\r\nc\\\rd")).isEqualTo("abcd");
        assertThat(undone("a\\\r")).isEqualTo("a");
    }

    @Test
    void whatIsNoAscii_becomesUtf8() {
        assertThat(undone("a\\u00e5b\\u{1F36A}c\\x80d"))
                .isEqualTo("a\u00c3\u00a5b\u00f0\u009f\u008d\u00aac\u00c2\u0080d");
        assertThat(undone("\\x7f")).isEqualTo("\u007f");
    }

    @Test
    void whatIsNoCharacter_becomesOneByteThatNoFragmentHolds() {
        assertThat(undone("a\\u{FFFFFFFFFFFFFFFF}b\\ud83dc")).isEqualTo("a\u00ffb\u00ffc");
    }

    @Test
    void anotherScript_isReadWithNothingOfTheOneBefore() {
        assertThat(undone("long text".repeat(1000) + "\\x61")).endsWith("texta");
        assertThat(undone("\\x61")).isEqualTo("a");
    }

    @Test
    void partOfAnArray_isReadAlone() {
        byte[] script = "x\\x61\\x62y".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(text(escapes.undo(script, 1, 9))).isEqualTo("ab");
        assertThat(text(escapes.undo(script, 1, 8))).isEqualTo("ax6");
    }

    private String undone(String script) {
        byte[] bytes = script.getBytes(StandardCharsets.ISO_8859_1);
        return text(escapes.undo(bytes, 0, bytes.length));
    }

    private String text(int length) {
        return new String(escapes.text(), 0, length, StandardCharsets.ISO_8859_1);
    }
}
