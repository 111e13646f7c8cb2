package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every document in an encoding that must be decoded, however broken. */
class RecodingPropertiesTest {

    @Property
    void unchanged_comesOutByteForByte(
            @ForAll("pairsAndUnits") String label,
            @ForAll("bytes") byte[] in,
            @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        assertThat(through(label, in, piece)).isEqualTo(in);
    }

    @Property
    void unchangedText_comesOutByteForByte(
            @ForAll("japanese") String text, @ForAll @IntRange(min = 1, max = 9) int piece) throws IOException {
        byte[] in = text.getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(through("iso-2022-jp", in, piece)).isEqualTo(in);
    }

    @Property(tries = 5000)
    void escapes_comeOutAsTheSameText(@ForAll("escapes") byte[] in, @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        byte[] out = through("iso-2022-jp", in, piece);
        assertThat(ascii(decode(new EscapeDecoder(), out)))
                .as(new String(in, ISO_8859_1).replace("\u001B", "ESC"))
                .isEqualTo(ascii(decode(new EscapeDecoder(), in)));
        assertThat(through("iso-2022-jp", out, 1)).isEqualTo(out);
    }

    @Property
    void pairs_keepTheAsciiThatABrowserReads(@ForAll("pairCharsets") String name, @ForAll("pairs") List<String> pairs) {
        Charset charset = Charset.forName(name);
        StringBuilder ascii = new StringBuilder();
        for (String pair : pairs) {
            boolean isAscii = pair.chars().allMatch(c -> c < 0x80);
            boolean isCharacter = new String(pair.getBytes(ISO_8859_1), charset).indexOf('\uFFFD') < 0;
            ascii.append(isAscii ? pair : isCharacter ? "" : pair.substring(1));
        }
        byte[] in = String.join("", pairs).getBytes(ISO_8859_1);
        byte[] decoded = decode(new PairDecoder(new PairCharset(charset)), in);
        assertThat(new String(ascii(decoded), ISO_8859_1)).isEqualTo(ascii.toString());
    }

    @Property
    void units_areWhatTheJdkReads(@ForAll String text) {
        assertThat(decode(new Utf16Decoder(false), text.getBytes(UTF_16LE)))
                .isEqualTo(new String(text.getBytes(UTF_16LE), UTF_16LE).getBytes(UTF_8));
    }

    @Property
    void brokenUtf8_isEncodedAsTheJdkReadsIt_ofWholeCharacters(@ForAll("bytes") byte[] in) {
        byte[] utf8 = new String(in, ISO_8859_1).getBytes(UTF_8);
        assertThat(encode(new Utf16Encoder(false), utf8)).isEqualTo(new String(in, ISO_8859_1).getBytes(UTF_16LE));
    }

    @Provide
    Arbitrary<String> pairsAndUnits() {
        return Arbitraries.of("utf-16le", "utf-16be", "shift_jis", "gbk", "gb18030", "big5");
    }

    @Provide
    Arbitrary<String> pairCharsets() {
        return Arbitraries.of("windows-31j", "GB18030", "Big5-HKSCS");
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(40).injectDuplicates(0.1);
    }

    /** Leads with a second byte of ASCII, characters or not, between ASCII. */
    @Provide
    Arbitrary<List<String>> pairs() {
        Arbitrary<String> ascii = Arbitraries.strings().withChars("\\\"'@{}a1<").ofMaxLength(3);
        Arbitrary<String> pair = Arbitraries.chars()
                .range('\u00E0', '\u00FC')
                .flatMap(lead -> Arbitraries.chars().range('@', '~').map(trail -> "" + lead + trail));
        return Arbitraries.oneOf(ascii, pair).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<byte[]> escapes() {
        return Arbitraries.of(
                        "\u001B(B",
                        "\u001B(J",
                        "\u001B(I",
                        "\u001B$B",
                        "\u001B$@",
                        "\u001B",
                        "\u001B(",
                        "\u001B$",
                        "a",
                        "\\",
                        "~",
                        "F|",
                        "1",
                        "\n",
                        "\u0080",
                        "\u000E",
                        "<",
                        "\"")
                .list()
                .ofMaxSize(16)
                .map(list -> String.join("", list).getBytes(ISO_8859_1));
    }

    @Provide
    Arbitrary<String> japanese() {
        return Arbitraries.strings()
                .withChars("a<\"\\~\n\u65E5\u672C\u8868\u30BD\u3000")
                .ofMaxLength(30);
    }

    private static byte[] ascii(byte[] bytes) {
        byte[] ascii = new byte[bytes.length];
        int length = 0;
        for (byte b : bytes) {
            if (b >= 0) {
                ascii[length++] = b;
            }
        }
        return Arrays.copyOf(ascii, length);
    }

    private static byte[] decode(Recoder decoder, byte[] in) {
        byte[] out = new byte[Recoder.room(in.length)];
        return Arrays.copyOf(out, decoder.end(out, decoder.take(in, 0, in.length, out, 0)));
    }

    private static byte[] encode(Recoder encoder, byte[] in) {
        return decode(encoder, in);
    }

    private static byte[] through(String label, byte[] in, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rewriter rewriter = Encoding.named(label).rewriter(out::write, Forward::new);
        for (int i = 0; i < in.length; i += piece) {
            rewriter.write(in, i, Math.min(piece, in.length - i));
        }
        rewriter.end();
        return out.toByteArray();
    }
}
