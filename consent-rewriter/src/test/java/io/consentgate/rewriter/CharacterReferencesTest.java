package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterReferencesTest {

    private static final Path NAMES = Path.of("src/main/resources/io/consentgate/rewriter/character-references.txt");

    @Test
    void everyName_standsForItsCodePoints() throws IOException {
        List<String> lines = names();
        assertThat(lines)
                .hasSize(2231)
                .isSorted()
                .allMatch(line -> line.matches("[A-Za-z0-9]{2,31};?( [0-9A-F]{4,5}){1,2}"));
        for (String line : lines) {
            assertThat(text("&" + name(line))).as(line).isEqualTo(value(line));
            assertThat(attribute("&" + name(line))).as(line).isEqualTo(value(line));
        }
    }

    @Test
    void everyName_isClosedByItsSemicolonAlone() throws IOException {
        for (String line : names()) {
            assertThat(isClosed("&" + name(line))).as(line).isEqualTo(name(line).endsWith(";"));
        }
        assertThat(isClosed("&nosuch;")).isFalse();
        assertThat(isClosed("&ampere;")).isFalse();
        assertThat(isClosed("&;")).isFalse();
        assertThat(isClosed("&amp")).isFalse();
    }

    @Property
    void next_isTheFirstAmpersandOfTheRange(
            @ForAll @StringLength(max = 40) @CharRange(from = '%', to = '\'') String text,
            @ForAll @IntRange(max = 40) int from) {
        byte[] in = text.getBytes(ISO_8859_1);
        int start = Math.min(from, in.length);
        int expected = text.indexOf('&', start);
        assertThat(CharacterReferences.next(in, start, in.length)).isEqualTo(expected < 0 ? in.length : expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 15, 16, 17, 24, 31, 32, 40, 41, 47})
    void next_findsTheOnlyOne(int place) {
        byte[] in = ("'".repeat(place) + '&' + "'".repeat(47 - place)).getBytes(ISO_8859_1);
        assertThat(CharacterReferences.next(in, 0, in.length)).isEqualTo(place);
        assertThat(CharacterReferences.next(in, place + 1, in.length)).isEqualTo(in.length);
        assertThat(CharacterReferences.next(in, 0, place)).isEqualTo(place);
    }

    private static boolean isClosed(String reference) {
        byte[] in = reference.getBytes(ISO_8859_1);
        return CharacterReferences.isClosed(in, 0, in.length);
    }

    @Test
    void everyName_growsNoMoreThanItsRoom() throws IOException {
        for (String line : names()) {
            int length = 1 + name(line).length();
            assertThat(value(line).getBytes(UTF_8).length)
                    .as(line)
                    .isLessThanOrEqualTo(CharacterReferences.room(length));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "&notit;, ¬it;, &notit;",
        "&lt=, <=, &lt=",
        "&ltx, <x, &ltx",
        "&lt;x, <x, <x",
        "&ltå, <å, <å",
        "&amp&amp;, &&, &&",
        "&nosuch;, &nosuch;, &nosuch;",
        "&NotEqualTild, &NotEqualTild, &NotEqualTild",
        "'https&colon;&sol;&sol;www&period;', 'https://www.', 'https://www.'",
        "a&, a&, a&",
        "&&lt;, &<, &<"
    })
    void names_endWhereABrowserEndsThem(String in, String asText, String asAttribute) {
        assertThat(text(in)).isEqualTo(asText);
        assertThat(attribute(in)).isEqualTo(asAttribute);
    }

    @ParameterizedTest
    @CsvSource({
        "&#0000047;, 2F",
        "&#x00000002f, 2F",
        "&#X2F;, 2F",
        "&#128;, 20AC",
        "&#x81;, 81",
        "&#x9f;, 178",
        "&#xA0;, A0",
        "&#0;, FFFD",
        "&#xD800;, FFFD",
        "&#xDFFF;, FFFD",
        "&#xE000;, E000",
        "&#x10FFFF;, 10FFFF",
        "&#x110000;, FFFD",
        "&#99999999999999999999;, FFFD",
        "&#x100000041;, FFFD",
        "&#x200B;, 200B"
    })
    void numbers_areReadAsABrowserReadsThem(String in, String codePoint) {
        assertThat(attribute(in)).isEqualTo(Character.toString(Integer.parseInt(codePoint, 16)));
    }

    @ParameterizedTest
    @CsvSource({"&#", "&#;", "&#x", "&#x;", "&#xg", "&#a", "&# 47;"})
    void withoutDigits_staysAsItIs(String in) {
        assertThat(attribute(in)).isEqualTo(in);
        assertThat(attribute(in + "&lt;")).isEqualTo(in + "<");
    }

    @Test
    void otherCharsets_passThrough() {
        byte[] in = "\u00E5&lt;\u00FF".getBytes(ISO_8859_1);
        byte[] out = new byte[CharacterReferences.room(in.length)];
        int end = CharacterReferences.decode(in, 0, in.length, out, 0, true);
        assertThat(new String(out, 0, end, ISO_8859_1)).isEqualTo("\u00E5<\u00FF");
    }

    @Property
    void anyBytes_decodeWithinTheirRoomAndIgnoreWhatSurroundsThem(
            @ForAll @StringLength(max = 40) @CharRange(from = '!', to = 'z') String in, @ForAll boolean attribute) {
        byte[] alone = decode(in.replace('!', '&').replace('"', '#').getBytes(ISO_8859_1), attribute);
        byte[] framed = ("&#4" + in.replace('!', '&').replace('"', '#') + "7;").getBytes(ISO_8859_1);
        byte[] out = new byte[framed.length * 2];
        Arrays.fill(out, (byte) '~');
        int end = CharacterReferences.decode(framed, 3, framed.length - 2, out, 5, attribute);
        assertThat(Arrays.copyOfRange(out, 5, end)).isEqualTo(alone);
        assertThat(out[4]).isEqualTo((byte) '~');
        assertThat(out[end]).isEqualTo((byte) '~');
    }

    private static String text(String in) {
        return new String(decode(in.getBytes(UTF_8), false), UTF_8);
    }

    private static String attribute(String in) {
        return new String(decode(in.getBytes(UTF_8), true), UTF_8);
    }

    private static byte[] decode(byte[] in, boolean attribute) {
        byte[] out = new byte[CharacterReferences.room(in.length)];
        return Arrays.copyOf(out, CharacterReferences.decode(in, 0, in.length, out, 0, attribute));
    }

    private static List<String> names() throws IOException {
        try (var lines = Files.lines(NAMES)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String value(String line) {
        StringBuilder value = new StringBuilder();
        for (String codePoint : line.substring(line.indexOf(' ') + 1).split(" ")) {
            value.appendCodePoint(Integer.parseInt(codePoint, 16));
        }
        return value.toString();
    }
}
