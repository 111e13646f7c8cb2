package io.consentgate.choice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.consentgate.Source;
import io.consentgate.numbers.Bits;
import io.consentgate.numbers.Numbers;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The bytes of a consent cookie, version 1: version, key id, flags, two instants in seconds, policy version, visitor id if
 * any, answers, signature. Texts are ASCII behind a byte of length.
 */
final class Payload {
    static final int SIGNATURE_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int VISITOR_BYTES = 16;
    private static final int LONGEST_POLICY_VERSION = 16;
    private static final int FIXED_BYTES = 1 + 1 + 1 + 2 * Long.BYTES + 1;
    private static final int DESPITE_SIGNAL = 1;
    private static final int HAS_VISITOR = 1 << 1;
    private static final int SOURCE_SHIFT = 2;
    private static final int ACT_SHIFT = 4;

    /** By the number that stands for them. */
    private static final List<Act> ACTS = List.of(Act.ACCEPT, Act.REJECT, Act.SAVE, Act.GRANT, Act.WITHDRAW);

    private static final List<Source> SOURCES = List.of(Source.DEFAULT, Source.BANNER, Source.GPC, Source.API);

    private final String keyId;
    private final byte[] content;
    private final byte[] signature;

    private Payload(String keyId, byte[] content, byte[] signature) {
        this.keyId = keyId;
        this.content = content;
        this.signature = signature;
    }

    /**
     * The content for a choice.
     *
     * @throws IllegalArgumentException if the policy version is longer than 16 characters
     */
    static byte[] write(Choice choice, String keyId) {
        if (choice.policyVersion().length() > LONGEST_POLICY_VERSION) {
            throw new IllegalArgumentException("policy version of more than " + LONGEST_POLICY_VERSION + " characters");
        }
        byte[] visitor = choice.visitorId().map(HexFormat.of()::parseHex).orElse(new byte[0]);
        byte[] answers = answers(choice);
        int texts = keyId.length() + choice.policyVersion().length();
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + texts + visitor.length + answers.length);
        out.put(VERSION);
        text(keyId, out);
        out.put(flags(choice));
        out.putLong(choice.at().getEpochSecond());
        out.putLong(choice.since().getEpochSecond());
        text(choice.policyVersion(), out);
        return out.put(visitor).put(answers).array();
    }

    /** Parts bytes into their pieces without trusting them; empty if they are too few or of another version. */
    static Optional<Payload> open(byte[] bytes) {
        int contentLength = bytes.length - SIGNATURE_BYTES;
        if (contentLength < FIXED_BYTES || bytes[0] != VERSION || bytes[1] < 0 || bytes[1] > SigningKeys.LONGEST_ID) {
            return Optional.empty();
        }
        String keyId = new String(bytes, 2, bytes[1], US_ASCII);
        return Optional.of(new Payload(
                keyId, Arrays.copyOf(bytes, contentLength), Arrays.copyOfRange(bytes, contentLength, bytes.length)));
    }

    /** The id of the key that is said to have signed. */
    String keyId() {
        return keyId;
    }

    /** Everything before the signature. */
    byte[] content() {
        return content;
    }

    /** The last 32 bytes. */
    byte[] signature() {
        return signature;
    }

    /** The choice in the content; empty if it is not of our making. To be asked for only once the signature holds. */
    Optional<Choice> choice() {
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            in.position(2 + keyId.length());
            return choice(in, in.get());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Choice> choice(ByteBuffer in, int flags) {
        Instant at = Instant.ofEpochSecond(in.getLong());
        Instant since = Instant.ofEpochSecond(in.getLong());
        String policyVersion = text(in);
        Optional<String> visitor = (flags & HAS_VISITOR) == 0 ? Optional.empty() : Optional.of(visitor(in));
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        Bits.Reader bits = new Bits.Reader(rest);
        NavigableMap<Integer, Answer> purposes = AnswerCode.read(bits);
        NavigableMap<Integer, Answer> vendors = AnswerCode.read(bits);
        boolean isOurs = bits.isGood() && isWritable(policyVersion) && areNumbers(purposes) && areNumbers(vendors);
        return isOurs
                ? Optional.of(new Choice(
                        at,
                        since,
                        ACTS.get(flags >> ACT_SHIFT),
                        SOURCES.get((flags >> SOURCE_SHIFT) & 3),
                        policyVersion,
                        (flags & DESPITE_SIGNAL) != 0,
                        visitor,
                        purposes,
                        vendors))
                : Optional.empty();
    }

    private static boolean areNumbers(NavigableMap<Integer, Answer> answers) {
        return answers.isEmpty() || (answers.firstKey() >= 0 && answers.lastKey() <= Numbers.LAST_OWN);
    }

    private static boolean isWritable(String policyVersion) {
        return policyVersion.length() <= LONGEST_POLICY_VERSION
                && US_ASCII.newEncoder().canEncode(policyVersion);
    }

    private static byte flags(Choice choice) {
        return (byte) ((ACTS.indexOf(choice.act()) << ACT_SHIFT)
                | (SOURCES.indexOf(choice.source()) << SOURCE_SHIFT)
                | (choice.visitorId().isPresent() ? HAS_VISITOR : 0)
                | (choice.despiteSignal() ? DESPITE_SIGNAL : 0));
    }

    private static byte[] answers(Choice choice) {
        Bits.Writer bits = new Bits.Writer();
        AnswerCode.write(choice.purposes(), bits);
        AnswerCode.write(choice.vendors(), bits);
        return bits.toBytes();
    }

    private static void text(String text, ByteBuffer out) {
        out.put((byte) text.length()).put(text.getBytes(US_ASCII));
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[Math.max(0, in.get())];
        in.get(bytes);
        return new String(bytes, US_ASCII);
    }

    private static String visitor(ByteBuffer in) {
        byte[] bytes = new byte[VISITOR_BYTES];
        in.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
