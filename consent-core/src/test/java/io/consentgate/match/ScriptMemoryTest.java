package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScriptMemoryTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final ScriptMatcher MATCHER = new ScriptMatcher(
            SHIPPED.entries.stream().flatMap(Candidate::of).toList(), SHIPPED.entries, Respelling.NONE);

    /** Of one length and one checksum, and of two vendors. */
    private static final byte[] ONE = bytes("load('https://static.hotjar.com/c/hotjar-1.js?sv=6'); // hludqcat");

    private static final byte[] OTHER = bytes("load('https://connect.facebook.net/en_/fbevents.js'); // iiknpkhm");

    private final ScriptMemory memory = new ScriptMemory(MATCHER);

    @Property
    void scriptsThatComeAgain_areAnsweredAsIfTheyHadNot(@ForAll("comings") List<Coming> comings) {
        ScriptMemory remembering = new ScriptMemory(MATCHER);
        for (Coming coming : comings) {
            assertThat(coming.answer(remembering::vendor)).isEqualTo(coming.answer(MATCHER::vendor));
        }
    }

    @Test
    void scriptThatCameTwice_isNotReadAgain() {
        List<Integer> read = questions(MATCHER::vendor, ONE);
        assertThat(questions(memory::vendor, ONE)).isEqualTo(read).hasSizeGreaterThan(1);
        assertThat(questions(memory::vendor, ONE)).containsExactly(read.get(0));
        assertThat(questions(memory::vendor, ONE)).containsExactly(read.get(0));
    }

    @Test
    void shortScript_isReadEachTime() {
        byte[] brief = Arrays.copyOf(ONE, ScriptMemory.SHORTEST - 1);
        for (int i = 0; i < 3; i++) {
            assertThat(questions(memory::vendor, brief)).isEqualTo(questions(MATCHER::vendor, brief));
        }
    }

    @Test
    void scriptThatDiffersInOneByte_isAnother() {
        byte[] different = ONE.clone();
        different[24]++;
        for (int i = 0; i < 3; i++) {
            assertThat(vendor(ONE)).isEqualTo("hotjar");
            assertThat(vendor(different)).isEqualTo("?none");
        }
    }

    @Test
    void scriptsWithOneChecksum_areKeptApart() {
        assertThat(checksum(ONE)).isEqualTo(checksum(OTHER));
        for (byte[] script : List.of(ONE, ONE, OTHER, ONE, OTHER, OTHER, ONE)) {
            assertThat(vendor(script)).isEqualTo(script == ONE ? "hotjar" : "meta-pixel");
        }
    }

    @Test
    void arrayThatIsUsedAgain_holdsAnotherScript() {
        byte[] buffer = ONE.clone();
        for (int i = 0; i < 3; i++) {
            assertThat(vendor(buffer)).isEqualTo("hotjar");
        }
        System.arraycopy(OTHER, 0, buffer, 0, OTHER.length);
        assertThat(vendor(buffer)).isEqualTo("meta-pixel");
    }

    @Test
    void siteOfManyScripts_isRememberedAlmostWhole() {
        int[] scripts = new Random(1).ints(1000, 0, Integer.MAX_VALUE).toArray();
        int remembered = 0;
        for (int round = 0; round < 3; round++) {
            remembered = 0;
            for (int script : scripts) {
                remembered += questions(memory::vendor, numbered(script, 100)).size() == 1 ? 1 : 0;
            }
        }
        assertThat(remembered).isGreaterThan(scripts.length * 9 / 10);
    }

    @Test
    void scriptsWithoutNumber_takeNoMoreThanTheBound() {
        int length = 4096;
        int scripts = 3 * ScriptMemory.MOST_BYTES / length;
        for (int i = 0; i < scripts; i++) {
            vendor(numbered(i, length));
            vendor(numbered(i, length));
        }
        forgetWhatCameOnce();
        int remembered = 0;
        for (int i = 0; i < scripts; i++) {
            remembered += questions(memory::vendor, numbered(i, length)).size() == 1 ? 1 : 0;
        }
        assertThat(remembered).isBetween(scripts / 6, ScriptMemory.MOST_BYTES / length);
    }

    @Test
    void manyThreads_getTheAnswersOfOne() throws Exception {
        List<Callable<Boolean>> visitors = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            visitors.add(() -> random.ints(20_000, 0, 5_000)
                    .mapToObj(i -> new Coming(numbered(i, 80 + i), i % 7, random.nextLong()))
                    .allMatch(coming -> coming.answer(memory::vendor).equals(coming.answer(MATCHER::vendor))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(visitors.size());
        List<Future<Boolean>> agreed = threads.invokeAll(visitors);
        threads.shutdown();
        for (Future<Boolean> visitor : agreed) {
            assertThat(visitor.get()).isTrue();
        }
    }

    /** A few scripts, each coming several times among the others, with other vendors blocked each time. */
    @Provide
    Arbitrary<List<Coming>> comings() {
        return scripts()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(site -> Combinators.combine(
                                Arbitraries.of(site),
                                Arbitraries.integers().between(0, 9),
                                Arbitraries.longs().edgeCases(edges -> edges.add(0L, -1L)))
                        .as(Coming::new)
                        .list()
                        .ofMaxSize(16));
    }

    private static Arbitrary<byte[]> scripts() {
        return Arbitraries.oneOf(loaders(), hosts(), glue())
                .list()
                .ofMaxSize(16)
                .map(parts -> bytes(String.join("", parts)));
    }

    private static Arbitrary<String> loaders() {
        return Arbitraries.of(SHIPPED.entries.stream()
                .flatMap(entry -> entry.vendor().footprint().loaders().stream())
                .toList());
    }

    private static Arbitrary<String> hosts() {
        return Arbitraries.of(SHIPPED.entries.stream()
                .flatMap(entry -> entry.vendor().footprint().urls().stream())
                .map(rule -> "'//" + rule.host() + rule.path().orElse("/"))
                .toList());
    }

    private static Arbitrary<String> glue() {
        return Arbitraries.of(
                "\\/", "\\x2f", "\\u{2f}", "\\", "'", "\n", "/", "fetch('", ".js", " ".repeat(70), "\u00e5");
    }

    /** Reading it asks about its one vendor more than once. */
    private static byte[] numbered(int number, int length) {
        String host = number % 2 == 0 ? "static.hotjar.com" : "connect.facebook.net";
        return Arrays.copyOf(bytes("load('https://" + host + "/a.js'); // " + number), length);
    }

    private void forgetWhatCameOnce() {
        for (int i = 0; i < 1_000_000; i++) {
            vendor(numbered(-i, ScriptMemory.SHORTEST + 16));
        }
    }

    private String vendor(byte[] script) {
        return SHIPPED.name(memory.vendor(script, 0, script.length, vendor -> true));
    }

    private static List<Integer> questions(Matching matching, byte[] script) {
        List<Integer> asked = new ArrayList<>();
        matching.vendor(script, 0, script.length, vendor -> {
            asked.add(vendor);
            return false;
        });
        return asked;
    }

    private static long checksum(byte[] script) {
        CRC32C crc = new CRC32C();
        crc.update(script, 0, script.length);
        return crc.getValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With a memory or without. */
    @FunctionalInterface
    private interface Matching {
        int vendor(byte[] b, int from, int to, IntPredicate blocked);
    }

    /** A script somewhere in an array, and who is blocked: a bit for each vendor, none for whoever only takes notes. */
    private record Coming(byte[] script, int from, long blocked) {

        /** Whom it asks about, and what it answers at last. */
        List<Integer> answer(Matching matching) {
            byte[] b = new byte[from + script.length + from];
            Arrays.fill(b, (byte) 'x');
            System.arraycopy(script, 0, b, from, script.length);
            Set<Integer> asked = new LinkedHashSet<>();
            int answer = matching.vendor(b, from, from + script.length, vendor -> {
                asked.add(vendor);
                return (blocked >>> vendor & 1) != 0;
            });
            return Stream.concat(asked.stream(), Stream.of(answer)).toList();
        }
    }
}
