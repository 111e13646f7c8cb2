package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Runs a rewriter over texts in which each character is one byte. */
final class Rewriting {

    private static final Pattern UNREADABLE = Pattern.compile("data-consent-blocked=\"[^\"]*unreadable");

    private Rewriting() {}

    /** Does it hold something that could not be read, for that alone or for a vendor too? */
    static boolean isUnreadable(String rewritten) {
        return UNREADABLE.matcher(rewritten).find();
    }

    static String html(String document, Judge judge) {
        return whole(document, judge, Insertions.NONE, Dialect.HTML);
    }

    static String html(String document, Judge judge, Insertions insertions) {
        return whole(document, judge, insertions, Dialect.HTML);
    }

    static String whole(String document, Judge judge, Insertions insertions, Dialect dialect) {
        return cut(document, judge, insertions, dialect);
    }

    /** Runs over a document that is cut before each of these positions, which ascend. */
    static String cut(String document, Judge judge, Insertions insertions, Dialect dialect, int... cuts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(new HtmlRewriter(out::write, judge, insertions, dialect), document, cuts);
        return out.toString(ISO_8859_1);
    }

    /** Runs that rewriter over a document; one that is not cut ends with its only piece. */
    static void run(HtmlRewriter rewriter, String document, int... cuts) {
        byte[] bytes = document.getBytes(ISO_8859_1);
        try {
            int from = 0;
            for (int cut : cuts) {
                rewriter.write(bytes, from, cut - from);
                from = cut;
            }
            if (cuts.length == 0) {
                rewriter.end(bytes, 0, bytes.length);
                return;
            }
            rewriter.write(bytes, from, bytes.length - from);
            rewriter.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs over a document in pieces of that many bytes. */
    static String pieces(String document, Judge judge, Insertions insertions, Dialect dialect, int size) {
        int[] cuts = new int[Math.max(0, (document.length() - 1) / size)];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = size * (i + 1);
        }
        return cut(document, judge, insertions, dialect, cuts);
    }
}
