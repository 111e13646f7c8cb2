package io.consentgate.servlet.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.servlet.pages.Sent.Writing;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever was written before, and however it is split and flushed, what goes out is what is made of what is written now. */
class PageMemoryPropertyTest {

    private static final String[] PARTS = {
        "<!doctype html>",
        "<html>",
        "<html lang=sv>",
        "<head>",
        "<title>t</title>",
        "<meta charset=utf-8>",
        "<base href=https://o.example/>",
        "<script>load('//t.example/a.js')</script>",
        "<script src=https://t.example/a.js></script>",
        "<script src=https://o.example/a.js></script>",
        "<style>a{background:url(//t.example/a.png)}</style>",
        "<body>",
        "<svg><title>t</title>",
        "</svg>",
        "<template>",
        "</template>",
        "<select><option>",
        "</select>",
        "<!-- " + "a word and another ".repeat(30) + "-->",
        "<p data-open>text",
        "<img src=https://t.example/p.gif>",
        "<script>never ended",
        "<a title=\"never ended",
        "words that go on for a while and load nothing ".repeat(20),
        "</body>",
        "</html>"
    };

    @Property(tries = 2000)
    void eachPage_isWhatWouldBeMadeOfIt(@ForAll("writings") List<Writing> writings) throws IOException {
        PageMemory memory = new PageMemory(1 << 20);
        for (Writing writing : writings) {
            HostMaker maker = new HostMaker();
            Sent anew = new Sent();
            writing.to(anew, maker.make(anew, anew));
            Sent remembered = new Sent();
            writing.to(remembered, memory.rewriter("key", remembered, remembered, maker));

            assertThat(remembered.all()).as("%s of %s", writing, writings).isEqualTo(anew.all());
        }
    }

    /** The same page twice, so that it is kept; then it again, and others that begin like it. */
    @Provide
    Arbitrary<List<Writing>> writings() {
        Arbitrary<String> documents = Arbitraries.of(PARTS).list().ofMaxSize(30).map(parts -> String.join("", parts));
        return documents.flatMap(page -> Combinators.combine(
                        writing(Arbitraries.just(page)).list().ofSize(2),
                        writing(Arbitraries.oneOf(
                                        Arbitraries.just(page), changed(page, documents), edited(page, documents)))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as((first, then) -> {
                    first.addAll(then);
                    return first;
                }));
    }

    private static Arbitrary<String> changed(String page, Arbitrary<String> others) {
        return Combinators.combine(Arbitraries.integers().between(0, page.length()), others)
                .as((at, other) -> page.substring(0, at) + other);
    }

    /** Something else in one place, and the rest as it was. */
    private static Arbitrary<String> edited(String page, Arbitrary<String> others) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, page.length());
        return Combinators.combine(places, places, others)
                .as((from, to, other) ->
                        page.substring(0, Math.min(from, to)) + other + page.substring(Math.max(from, to)));
    }

    private static Arbitrary<Writing> writing(Arbitrary<String> pages) {
        Arbitrary<Integer> pieces =
                Arbitraries.oneOf(Arbitraries.integers().between(1, 9), Arbitraries.of(100, 512, 700, 100_000));
        return Combinators.combine(pages, pieces, Arbitraries.integers().between(0, 4), Arbitraries.of(true, false))
                .as(Writing::new);
    }
}
