package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends long documents through the rewriter in a machine of its own and prints how many bytes went in and came out. */
final class Endless {

    private static final int CHUNK = 1 << 16;

    private Endless() {}

    /** Takes how many MiB, and then pieces: each is repeated to that length as a document of its own. */
    public static void main(String[] arguments) throws IOException {
        long length = Long.parseLong(arguments[0]) << 20;
        for (int i = 1; i < arguments.length; i++) {
            byte[] piece = arguments[i].getBytes(ISO_8859_1);
            byte[] chunk = new byte[CHUNK - CHUNK % piece.length];
            for (int at = 0; at < chunk.length; at++) {
                chunk[at] = piece[at % piece.length];
            }
            long[] out = {0};
            HtmlRewriter rewriter = new HtmlRewriter(
                    (bytes, from, count) -> out[0] += count, new Nobody(), Insertions.NONE, Dialect.HTML);
            long in = 0;
            while (in < length) {
                rewriter.write(chunk, 0, chunk.length);
                in += chunk.length;
            }
            rewriter.end();
            System.out.println(in + " " + out[0]);
        }
    }

    /** Refuses nothing and remembers nothing. */
    private static final class Nobody implements Judge {
        @Override
        public @Nullable String url(Load load, byte[] bytes, int from, int to) {
            return null;
        }

        @Override
        public @Nullable String script(byte[] bytes, int from, int to) {
            return null;
        }

        @Override
        public String unreadable() {
            return "unreadable";
        }

        @Override
        public void base(byte[] bytes, int from, int to) {}
    }
}
