package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.ConsentListener;
import io.consentgate.report.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that remembers its pages answers each visitor as one that makes each page anew. */
class RememberedPagesTest {

    /** Left out of a page that does not say in time in which encoding it is. */
    private static final char ESCAPE = 0x1B;

    /** What a page is changed by: words, and what bears on all that follows. */
    private static final String[] CHANGES = {
        "Anna",
        "<b>Bo</b>",
        "<svg>",
        "<base href=https://static.hotjar.com/>",
        "<script src=https://static.hotjar.com/c/hotjar-3.js></script>",
        "<iframe src=https://www.youtube.com/embed/a></iframe>"
    };

    private static final String KEY = "k1:" + "A".repeat(43);

    /** What a visitor asks for, and how the application answers. */
    private record Ask(String host, String path, Map<String, String> headers) {

        static final Ask PLAIN = new Ask("127.0.0.1", "/page", Map.of("Sec-Fetch-Dest", "document"));

        Ask with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Ask(host, path, more);
        }

        Ask at(String otherPath) {
            return new Ask(host, otherPath, headers);
        }

        Ask on(String otherHost) {
            return new Ask(otherHost, path, headers);
        }
    }

    /** A site and what was found on it. */
    private record Side(JettySite site, Map<String, Integer> found) {

        static Side of(Path data, String memory) throws Exception {
            Map<String, Integer> found = new ConcurrentHashMap<>();
            ConsentListener counts = new ConsentListener() {
                @Override
                public void found(Finding.Sort sort, String subject) {
                    found.merge(sort + " " + subject, 1, Integer::sum);
                }
            };
            ConsentFilter filter = ConsentFilter.builder()
                    .data(data)
                    .policy(Policies.shop())
                    .listener(counts)
                    .set(Setting.KEYS, KEY)
                    .set(Setting.PAGE_MEMORY, memory)
                    .build();
            JettySite site = new JettySite(filter);
            return new Side(
                    site.serve("/*", Pages.of(RememberedPagesTest::answer)).start(), found);
        }

        String answer(Ask ask) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    site.uri("http://" + ask.host + ":" + site.uri("/").getPort() + ask.path));
            ask.headers.forEach(request::header);
            HttpResponse<String> answer = site.send(request);
            return answer.statusCode() + "\n"
                    + answer.body().replace(":" + site.uri("/").getPort(), ":port");
        }
    }

    @TempDir
    static Path folder;

    private static Side remembering;
    private static Side forgetful;
    private static List<String> cookies;
    private static String page;
    private static int pages;

    @BeforeAll
    static void start() throws Exception {
        page = part("head").replace(" lang=\"en\"", "") + part("embeds") + list();
        remembering = Side.of(folder.resolve("remembering"), "16");
        forgetful = Side.of(folder.resolve("forgetful"), "0");
        cookies = List.of(
                remembering.site.answered("action=accept"),
                remembering.site.answered("action=reject"),
                remembering.site.answered("action=save&vendor=youtube"));
    }

    private static String part(String name) throws IOException {
        try (InputStream in = RememberedPagesTest.class.getResourceAsStream("/pages/magazine-" + name + ".html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Links of the site's own and embeds, no two alike, so that a page can be gone on with from many places. */
    private static String list() {
        return IntStream.range(0, 200)
                .mapToObj(i -> "<p title=" + i * 7919 + "><a href=/" + i + ">goods</a><img src=" + i + ".gif></p>\n")
                .collect(Collectors.joining());
    }

    @AfterAll
    static void stop() throws Exception {
        remembering.site.close();
        forgetful.site.close();
    }

    /** A visit, and another of which the page differs. */
    private record Two(Ask first, Ask other) {

        /** The same on pages that nobody has asked for yet: one that changes is not remembered for a while. */
        Two onPagesOfTheirOwn(int number) {
            return new Two(
                    first.at(first.path.replace("page", "page" + number)),
                    other.at(other.path.replace("page", "page" + number)));
        }
    }

    static Stream<Two> others() {
        Ask elsewhere = Ask.PLAIN.with("X-Before", "<base href=https://elsewhere.example/>");
        Ask moving = Ask.PLAIN.with(
                "X-Before",
                "<meta http-equiv=refresh content=0;url=https://www.youtube.com/embed/a><!--" + "a".repeat(1024)
                        + "-->");
        Ask undeclared = Ask.PLAIN.with("X-Type", "text/html; x=y").with("X-Charset", "");
        Ask told = undeclared.with("X-Before", "<!--" + "a".repeat(600) + "-->");
        Ask untold = undeclared.with("X-Before", "<!--" + "a".repeat(1024) + "-->");
        return Stream.concat(
                Stream.of(
                                Ask.PLAIN.with("Cookie", cookies.get(0)),
                                Ask.PLAIN.with("Cookie", cookies.get(1)),
                                Ask.PLAIN.with("Cookie", cookies.get(2)),
                                Ask.PLAIN.with("Sec-GPC", "1"),
                                Ask.PLAIN.with("Accept-Language", "sv"),
                                Ask.PLAIN.with("Sec-Fetch-Dest", "iframe"),
                                Ask.PLAIN.with("X-Status", "500"),
                                Ask.PLAIN.with("X-Nonce", "abc"),
                                Ask.PLAIN.with("X-Type", "application/xhtml+xml"),
                                Ask.PLAIN.with("X-Charset", "utf-16le"),
                                Ask.PLAIN.with(
                                        "X-More", "<script src=https://static.hotjar.com/c/hotjar-2.js></script>"),
                                Ask.PLAIN.at("/page?a=1"),
                                Ask.PLAIN.at("/pages/page"))
                        .map(other -> new Two(Ask.PLAIN, other)),
                Stream.of(
                        new Two(Ask.PLAIN.with("X-Nonce", "abc"), Ask.PLAIN.with("X-Nonce", "def")),
                        new Two(elsewhere, elsewhere.on("localhost")),
                        new Two(moving.with("Sec-Fetch-Dest", "iframe"), moving.with("Sec-Fetch-Dest", "empty")),
                        new Two(told, told.with("X-Piece", "512").with("X-Flush", "1")),
                        new Two(untold, untold.with("X-Charset", "utf-8"))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherVisit_getsItsOwn(Two visits) throws Exception {
        Two two = visits.onPagesOfTheirOwn(++pages);
        String forFirst = forgetful.answer(two.first);
        String forOther = forgetful.answer(two.other);
        assertThat(forOther).isNotEqualTo(forFirst);

        for (int i = 0; i < 4; i++) {
            assertThat(remembering.answer(two.first)).isEqualTo(forFirst);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(remembering.answer(two.other)).isEqualTo(forOther);
        }
        assertThat(remembering.answer(two.first)).isEqualTo(forFirst);
    }

    static Stream<String> changes() {
        return Stream.of(CHANGES);
    }

    /** The first change stands before all that is followed, the last behind it. */
    @ParameterizedTest
    @MethodSource("changes")
    void changeInOnePlace_changesNothingElse(String change) throws Exception {
        Ask plain = Ask.PLAIN.at("/page" + ++pages);
        Ask telling = plain.at("/page" + ++pages)
                .with(
                        "X-Before",
                        "<html lang=sv><head><base href=https://elsewhere.example/>"
                                + "<body><iframe srcdoc='<script src=https://static.hotjar.com/a.js></script>'></iframe>");
        for (Ask ask : List.of(plain, telling)) {
            for (int i = 0; i < 3; i++) {
                remembering.answer(ask);
            }
            for (int at = page.length(); at > 0; at -= 1777) {
                Ask changed = ask.with("X-In", change).with("X-At", String.valueOf(at));

                assertThat(remembering.answer(changed)).as("at %d", at).isEqualTo(forgetful.answer(changed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybody_getsWhatIsMadeForThem_andTheSameIsFound(long seed) throws Exception {
        Random random = new Random(seed);
        remembering.found.clear();
        forgetful.found.clear();
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            asks.add(ask(random));
        }
        for (int i = 0; i < 400; i++) {
            Ask ask = changed(asks.get(random.nextInt(asks.size())), random)
                    .with("X-Piece", oneOf(random, "1000", "100000", "100000"));
            assertThat(remembering.answer(ask)).as(ask.toString()).isEqualTo(forgetful.answer(ask));
        }

        assertThat(remembering.found).isEqualTo(forgetful.found).isNotEmpty();
    }

    /** What a trial asks about can change as a page is on its way: its page is always made for those met by then. */
    @Test
    void trial_asksAboutWhatIsMetMeanwhile() throws Exception {
        ConsentFilter filter =
                ConsentFilter.builder().data(folder.resolve("trial")).build();
        AtomicReference<Meanwhile> meanwhile = new AtomicReference<>(() -> {});
        try (JettySite site = new JettySite(filter)
                .serve("/other", Pages.html("<script src=https://static.criteo.net/js/ld/ld.js></script>"))
                .serve("/*", Pages.of((request, response) -> {
                    response.setContentType("text/html;charset=utf-8");
                    response.getOutputStream().print(page);
                    response.flushBuffer();
                    meanwhile.get().happens();
                    response.getOutputStream().print(request.getHeader("X-End"));
                }))
                .start()) {
            for (int i = 0; i < 4; i++) {
                assertThat(site.get("/page", "X-End", "<p>end").body())
                        .contains("<p>end")
                        .doesNotContain("Criteo");
            }
            meanwhile.set(() -> site.get("/other"));

            assertThat(site.get("/page", "X-End", "<p>another end").body()).contains("<p>another end");
            assertThat(site.get("/page", "X-End", "<p>end").body()).contains("Criteo");
        }
    }

    /** Something that is done while a page is written. */
    private interface Meanwhile {
        void does() throws Exception;

        default void happens() throws IOException {
            try {
                does();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private static Ask ask(Random random) {
        Ask ask = Ask.PLAIN
                .at(oneOf(random, "/page", "/page", "/other", "/page?a=1"))
                .with("Sec-Fetch-Dest", oneOf(random, "document", "document", "iframe", "empty"));
        if (random.nextBoolean()) {
            ask = ask.with("Cookie", cookies.get(random.nextInt(cookies.size())));
        }
        if (random.nextInt(4) == 0) {
            ask = ask.with("Sec-GPC", "1");
        }
        if (random.nextInt(4) == 0) {
            ask = ask.with("X-More", oneOf(random, "<p>more", "<img src=https://www.facebook.com/tr?id=1>"));
        }
        if (random.nextInt(4) == 0) {
            ask = ask.with("X-Flush", oneOf(random, "1", "2"));
        }
        if (random.nextInt(4) == 0) {
            ask = ask.with("X-Road", "without blocking");
        }
        return ask;
    }

    /** Each page is written with something else in some place, as often as it is not. */
    private static Ask changed(Ask ask, Random random) {
        return random.nextBoolean()
                ? ask
                : ask.with("X-In", oneOf(random, CHANGES)).with("X-At", String.valueOf(random.nextInt(page.length())));
    }

    private static String oneOf(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    /** Answers as the request's headers say. */
    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String charset = said(request, "X-Charset").orElse("utf-8");
        response.setStatus(said(request, "X-Status").map(Integer::parseInt).orElse(200));
        String type = said(request, "X-Type").orElse("text/html");
        response.setContentType(charset.isEmpty() ? type : type + ";charset=" + charset);
        said(request, "X-Nonce")
                .ifPresent(nonce ->
                        response.setHeader("Content-Security-Policy", "script-src 'nonce-" + nonce + "' 'self'"));
        int changed = said(request, "X-At").map(Integer::parseInt).orElse(0);
        byte[] bytes = (said(request, "X-Before").orElse("")
                        + page.substring(0, changed)
                        + said(request, "X-In").orElse("")
                        + page.substring(changed)
                        + ESCAPE
                        + said(request, "X-More").orElse(""))
                .getBytes(charset.isEmpty() ? "utf-8" : charset);
        int piece = said(request, "X-Piece").map(Integer::parseInt).orElse(bytes.length);
        if (said(request, "X-Road").isPresent()) {
            Pages.writeWithoutBlocking(request, response, bytes, piece);
            return;
        }
        int flushed = said(request, "X-Flush").map(Integer::parseInt).orElse(0);
        for (int at = 0, count = 1; at < bytes.length; at += piece, count++) {
            response.getOutputStream().write(Arrays.copyOfRange(bytes, at, Math.min(at + piece, bytes.length)));
            if (count == flushed) {
                response.flushBuffer();
            }
        }
    }

    private static Optional<String> said(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header));
    }
}
