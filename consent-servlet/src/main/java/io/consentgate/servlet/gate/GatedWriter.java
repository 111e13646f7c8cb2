package io.consentgate.servlet.gate;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/**
 * The application's writer: encodes and pushes on at once, so that nothing is lost where a container cuts the response off
 * after a forward.
 */
final class GatedWriter extends Writer {

    private static final int BUFFER_BYTES = 768;
    private static final int CHUNK_CHARS = 256;

    private final GatedStream stream;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    private final CharBuffer chunk = CharBuffer.allocate(CHUNK_CHARS);
    private final char[] surrogates = new char[2];
    private boolean highSurrogateHeld;

    GatedWriter(GatedStream stream, Charset charset) {
        this.stream = stream;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        encode(CharBuffer.wrap(chars, from, length));
        push();
    }

    /** By way of an array: encoders take one several times as fast as a string. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; at += CHUNK_CHARS) {
            int count = Math.min(CHUNK_CHARS, end - at);
            text.getChars(at, at + count, chunk.array(), 0);
            encode(chunk.position(0).limit(count));
        }
        push();
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void encode(CharBuffer chars) throws IOException {
        while (highSurrogateHeld && chars.hasRemaining()) {
            surrogates[1] = chars.get();
            encodeAllButHalf(CharBuffer.wrap(surrogates));
        }
        if (chars.hasRemaining()) {
            encodeAllButHalf(chars);
        }
    }

    /** Holds the half of a character that may stand at the end. */
    private void encodeAllButHalf(CharBuffer chars) throws IOException {
        fill(chars);
        highSurrogateHeld = chars.hasRemaining();
        if (highSurrogateHeld) {
            surrogates[0] = chars.get();
        }
    }

    private void fill(CharBuffer chars) throws IOException {
        while (encoder.encode(chars, bytes, false).isOverflow()) {
            push();
        }
    }

    private void push() throws IOException {
        if (bytes.position() > 0) {
            stream.write(bytes.array(), 0, bytes.position());
            bytes.clear();
        }
    }
}
