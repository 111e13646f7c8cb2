package io.consentgate.servlet.gate;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The application's writer: encodes and pushes on at once, so that nothing is lost where a container cuts the response off
 * after a forward.
 */
final class GatedWriter extends Writer {

    private static final int BUFFER_BYTES = 4096;

    private final GatedStream stream;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
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
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        encode(CharBuffer.wrap(text, from, from + length));
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
        if (highSurrogateHeld && chars.hasRemaining()) {
            surrogates[1] = chars.get();
            highSurrogateHeld = false;
            push(CharBuffer.wrap(surrogates));
        }
        push(chars);
        if (chars.hasRemaining()) {
            surrogates[0] = chars.get();
            highSurrogateHeld = true;
        }
    }

    private void push(CharBuffer chars) throws IOException {
        CoderResult result;
        do {
            result = encoder.encode(chars, bytes, false);
            if (bytes.position() > 0) {
                stream.write(bytes.array(), 0, bytes.position());
                bytes.clear();
            }
        } while (result.isOverflow());
    }
}
