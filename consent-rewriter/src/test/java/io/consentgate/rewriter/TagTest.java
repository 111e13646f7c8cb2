package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a tag before its attributes are looked at, whether it comes whole or in pieces. */
class TagTest {

    private static final int WATCHED = 7;

    @ParameterizedTest
    @ValueSource(strings = {"<p onclick>", "<p a ON=b>", "<p style=a>", "<p STxxx>", "<p a=b watched='c'>"})
    void tagThatMayDoSomething_isLookedAt(String tag) {
        assertThat(whole(tag).isSuspicious).isTrue();
        assertThat(byteByByte(tag).isSuspicious).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<on>",
                "<style>",
                "<p a=style>",
                "<p no>",
                "<p o>",
                "<p sxyle>",
                "<p xtyle>",
                "<p sty>",
                "<p styles>"
            })
    void anyOther_isNot(String tag) {
        assertThat(whole(tag).isSuspicious).isFalse();
        assertThat(byteByByte(tag).isSuspicious).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p a>               | a
            <p a=b c>           | a=b
            <p a = 'b' c>       | a = 'b'
            <p a="b"c>          | a="b"
            <p a="">            | a=""
            <p a=>              | a
            <p a="b'>">         | a="b'>"
            <p a=b/>            | a=b/
            <p a/b>             | a
            """)
    void attribute_endsBehindItsQuote(String tag, String attribute) {
        byte[] bytes = tag.getBytes(ISO_8859_1);
        for (Tag read : new Tag[] {whole(tag), byteByByte(tag)}) {
            int to = read.attributeTo(bytes, 0);
            assertThat(tag.substring(read.attributeFrom(0), to)).isEqualTo(attribute);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 32, 33, 100})
    void howeverMany_attributesAreFound(int count) {
        String tag = "<p" + " a=b".repeat(count) + ">";
        for (Tag read : new Tag[] {whole(tag), byteByByte(tag)}) {
            assertThat(read.attributes).isEqualTo(count);
            assertThat(read.valueTo(count - 1)).isEqualTo(tag.length() - 1);
            assertThat(read.end).isEqualTo(tag.length());
        }
    }

    private static Tag whole(String text) {
        return read(text, text.length());
    }

    private static Tag byteByByte(String text) {
        return read(text, 1);
    }

    private static Tag read(String text, int size) {
        Window window = new Window(text.length());
        Tag tag = new Tag();
        tag.watchedLength = WATCHED;
        tag.begin(0, false);
        byte[] bytes = text.getBytes(ISO_8859_1);
        for (int from = 0; from < bytes.length; from += size) {
            window.append(bytes, from, size);
            boolean isOver = tag.scan(window.bytes, window.limit);
            assertThat(isOver).isEqualTo(from + size == bytes.length);
        }
        return tag;
    }
}
