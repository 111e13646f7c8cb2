package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.consentgate.rewriter.Encoding.Reading;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encodings of the web by their labels, from {@code encodings.txt}. Immutable. */
final class EncodingTable {

    static final EncodingTable WHATWG = new EncodingTable(DataFile.lines("encodings.txt"));

    private final Map<String, Encoding> byLabel = new HashMap<>();

    private EncodingTable(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            Encoding encoding = encoding(parts[0], parts[1]);
            for (int i = 2; i < parts.length; i++) {
                byLabel.put(parts[i], encoding);
            }
        }
    }

    private static Encoding encoding(String name, String form) {
        String[] parts = form.split(":", 2);
        return switch (parts[0]) {
            case "bytes" -> Encoding.read(name, Reading.BYTES);
            case "units" -> {
                boolean bigEndian = parts[1].equals("be");
                yield Encoding.decoded(name, () -> new Utf16Decoder(bigEndian), () -> new Utf16Encoder(bigEndian));
            }
            case "escapes" -> Encoding.decoded(name, EscapeDecoder::new, EscapeEncoder::new);
            case "pairs" -> pairs(name, parts[1]);
            default -> Encoding.read(name, Reading.UNKNOWN);
        };
    }

    /** A JDK can be built without the charsets of East Asia. */
    private static Encoding pairs(String name, String jdkName) {
        if (!Charset.isSupported(jdkName)) {
            return Encoding.read(name, Reading.UNKNOWN);
        }
        PairCharset charset = new PairCharset(Charset.forName(jdkName));
        return Encoding.decoded(name, () -> new PairDecoder(charset), PairEncoder::new);
    }

    /** The encoding of that label, in any case and with white space around it, or null. */
    @Nullable
    Encoding find(String label) {
        return byLabel.get(trim(label).toLowerCase(Locale.ROOT));
    }

    /** The same for a label in bytes, where UTF-16 cannot be meant, as the bytes could be read as ASCII. */
    @Nullable
    Encoding findInside(byte[] bytes, int from, int to) {
        Encoding encoding = find(new String(bytes, from, to - from, US_ASCII));
        if (encoding == null) {
            return null;
        }
        return switch (encoding.name()) {
            case "utf-16be", "utf-16le" -> byLabel.get("utf-8");
            case "x-user-defined" -> byLabel.get("windows-1252");
            default -> encoding;
        };
    }

    private static String trim(String label) {
        int from = 0;
        int to = label.length();
        while (from < to && Ascii.isSpace(label.charAt(from))) {
            from++;
        }
        while (to > from && Ascii.isSpace(label.charAt(to - 1))) {
            to--;
        }
        return label.substring(from, to);
    }
}
