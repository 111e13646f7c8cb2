package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What holds for every document, whatever its bytes. The inputs that are kept beside this class are replayed with every
 * test run; {@code bin/fuzz} looks for others, led by what code they reach. {@code t.example} is the tracker.
 */
class RewriterFuzzTest {

    private static final int LONGEST = 4096;
    private static final Insertions INSERTIONS = Insertions.of(
            " data-consent-x", "<script src=/h></script>", "<div id=b></div>", "<a data-consent-open>c</a>", "none");

    private static final Pattern COMMENT_IN_COMMENT = Pattern.compile("<!--(?s:.*)<!--[^-]>");

    private static HostJudge judge() {
        return new HostJudge("t.example");
    }

    /** Differential: the tree that another, conforming parser builds of our output names no tracker. */
    @FuzzTest(maxDuration = "1m")
    void anotherParser_findsNoContact(byte[] input) {
        String document = text(input);
        if (isReadAlike(document)) {
            String rewritten = Rewriting.html(document, judge());
            assertThat(Contacts.of(rewritten, judge(), true)).as(rewritten).isEmpty();
            assertThat(Contacts.of(rewritten, judge(), false)).as(rewritten).isEmpty();
            assertThat(ContactsAhead.of(rewritten, judge(), true)).as(rewritten).isEmpty();
            assertThat(ContactsAhead.of(rewritten, judge(), false))
                    .as(rewritten)
                    .isEmpty();
        }
    }

    /** Split invariance and a bound for what is held. */
    @FuzzTest(maxDuration = "1m")
    void anySplit_givesTheSameOutput(byte[] input) {
        String document = text(input);
        int size = input.length == 0 ? 1 : 1 + (input[0] & 7);
        for (Dialect dialect : Dialect.values()) {
            assertThat(Rewriting.pieces(document, judge(), INSERTIONS, dialect, size))
                    .isEqualTo(Rewriting.whole(document, judge(), INSERTIONS, dialect));
        }
    }

    /** Identity: where nobody is refused, what can be read comes out as it went, but for what is marked as ours. */
    @FuzzTest(maxDuration = "1m")
    void whereNobodyIsRefused_allComesOutAsItWent(byte[] input) {
        String document = text(input);
        if (!document.contains("consent")) {
            String rewritten = Rewriting.html(document, new HostJudge(), INSERTIONS);
            String plain = rewritten.replaceAll("(?s)<!--consent-->.*?<!--/consent-->", "");
            if (!Rewriting.isUnreadable(plain) && !plain.contains(AheadReading.END)) {
                assertThat(plain.replace(" data-consent-x", "")).isEqualTo(document);
            }
        }
    }

    /**
     * Idempotence: what was rewritten holds nothing more to rewrite. The text of a script of svg that was neutralised is no
     * longer held, so that more ends of what is read ahead may be put into it; where it could not be read, more may be found.
     */
    @FuzzTest(maxDuration = "1m")
    void rewritingTwice_changesNothing(byte[] input) {
        String once = Rewriting.html(text(input), judge());
        if (!Rewriting.isUnreadable(once)) {
            String twice = Rewriting.html(once, judge());
            assertThat(twice.replace(AheadReading.END, "")).isEqualTo(once.replace(AheadReading.END, ""));
        }
    }

    /** Monotone: with less that is refused, nothing more is left out. */
    @FuzzTest(maxDuration = "1m")
    void refusingLess_blocksNoMore(byte[] input) {
        String document = text(input);
        String strict = Rewriting.html(document, new HostJudge("t.example", "u.example"));
        String lenient = Rewriting.html(document, judge());
        assertThat(blocked(lenient)).isLessThanOrEqualTo(blocked(strict));
    }

    /**
     * Documents in encodings that are decoded come out byte for byte where nothing is done to them. In ISO-2022-JP escape
     * sequences that change nothing are left out; {@link RecodingPropertiesTest} holds that to the same text.
     */
    @FuzzTest(maxDuration = "1m")
    void everyEncoding_comesOutAsItWent(byte[] input) throws IOException {
        String[] names = {"utf-16le", "utf-16be", "shift_jis", "gbk", "big5", "gb18030"};
        for (String name : names) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Rewriter rewriter = Encoding.named(name).rewriter(out::write, Forward::new);
            rewriter.write(input, 0, input.length);
            rewriter.end();
            assertThat(out.toByteArray()).as(name).isEqualTo(input);
        }
    }

    /** Bounded: however often a piece comes, little is held back, and nothing is judged again and again. */
    @FuzzTest(maxDuration = "1m")
    void anyPieceRepeated_isHeldAndJudgedInProportion(byte[] input) throws IOException {
        byte[] piece = input.length > 64 ? Arrays.copyOf(input, 64) : input;
        if (piece.length > 0) {
            MeasuredJudge judged = new MeasuredJudge(judge());
            assertThat(judged.mostHeld(piece, 1 << 20)).isLessThan(BoundsTest.MOST_HELD);
            assertThat(judged.bytes()).isLessThan(16L << 20);
        }
    }

    private static int blocked(String rewritten) {
        return rewritten.split("data-consent-blocked=", -1).length;
    }

    private static String text(byte[] input) {
        return new String(input, 0, Math.min(LONGEST, input.length), ISO_8859_1);
    }

    /**
     * The other parser sees bytes of other encodings, base URLs and our own marks in another light, and ends a comment one byte
     * behind the opening of another in it.
     */
    private static boolean isReadAlike(String document) {
        String lower = document.toLowerCase(java.util.Locale.ROOT);
        return document.chars().allMatch(c -> c < 0x80 && (c >= ' ' || c == '\n' || c == '\t' || c == '\f'))
                && !lower.contains("base")
                && !lower.contains("consent")
                && !lower.contains("<frameset")
                && !COMMENT_IN_COMMENT.matcher(document).find();
    }
}
