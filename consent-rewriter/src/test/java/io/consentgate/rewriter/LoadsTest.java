package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attributes load where no browser shows it: links for Firefox, and elements that AMP's code gives a meaning. */
class LoadsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link rel=next href=/a>                         | OTHER
            <link rel='nofollow NEXT' href=/a>              | OTHER
            <amp-img src=/a>                                | IMAGE
            <amp-anim src=/a>                               | IMAGE
            <amp-video src=/a>                              | MEDIA
            <amp-video poster=/a>                           | IMAGE
            <amp-audio src=/a>                              | MEDIA
            <amp-iframe src=/a>                             | FRAME
            <amp-video-iframe src=/a>                       | FRAME
            <amp-embed src=/a>                              | FRAME
            <amp-ad src=/a>                                 | FRAME
            <amp-pixel src=/a>                              | CONNECT
            <amp-analytics config=/a>                       | CONNECT
            <amp-call-tracking config=/a>                   | CONNECT
            <amp-list src=/a>                               | OTHER
            <amp-script src=/a>                             | SCRIPT
            <amp-state src=/a>                              | OTHER
            <amp-story background-audio=/a>                 | MEDIA
            <amp-bodymovin-animation src=/a>                | OTHER
            <amp-3d-gltf src=/a>                            | OTHER
            <amp-install-serviceworker src=/a>              | SCRIPT
            <amp-autocomplete src=/a>                       | OTHER
            <amp-date-picker src=/a>                        | OTHER
            <amp-render src=/a>                             | OTHER
            <amp-next-page src=/a>                          | OTHER
            <amp-story-bookend src=/a>                      | OTHER
            <amp-google-document-embed src=/a>              | FRAME
            <amp-video-iframe poster=/a>                    | IMAGE
            <amp-ima-video data-tag=/a>                     | CONNECT
            <amp-ima-video data-src=/a>                     | MEDIA
            <amp-ima-video data-poster=/a>                  | IMAGE
            <amp-story poster-portrait-src=/a>              | IMAGE
            <amp-story publisher-logo-src=/a>               | IMAGE
            <amp-user-notification data-show-if-href=/a>    | CONNECT
            <amp-user-notification data-dismiss-href=/a>    | CONNECT
            <amp-web-push helper-iframe-url=/a>             | FRAME
            <amp-web-push service-worker-url=/a>            | SCRIPT
            """)
    void attribute_isJudgedAsWhatItLoads(String tag, Load load) {
        AskedUrls judge = new AskedUrls();
        Rewriting.html(tag, judge);

        assertThat(judge.urls).containsExactly("/a");
        assertThat(judge.loads).containsExactly(load);
    }

    @ParameterizedTest
    @CsvSource({"<amp-img srcset='/a 2x'>", "<amp-anim srcset='/a 2x'>"})
    void setOfImages_isReadCandidateByCandidate(String tag) {
        AskedUrls judge = new AskedUrls();
        Rewriting.html(tag, judge);

        assertThat(judge.urls).containsExactly("/a");
    }

    @ParameterizedTest
    @CsvSource({"<link rel=prev href=/a>", "<link rel=nextish href=/a>", "<amp-story src=/a>"})
    void whatLoadsNothing_isNotAskedAbout(String tag) {
        AskedUrls judge = new AskedUrls();
        Rewriting.html(tag, judge);

        assertThat(judge.urls).isEmpty();
    }

    /** Its words are looked up eight bytes at a time. */
    @Test
    void relationThatGrowsByItsReferences_isReadToItsEnd() {
        AskedUrls judge = new AskedUrls();
        Rewriting.html("<link rel='next abcd " + "&nGt;".repeat(40) + " me' href=/a>", judge);

        assertThat(judge.loads).containsExactly(Load.OTHER);
    }

    @Test
    void documentOfAnAmpFrame_isJudged() {
        assertThat(Rewriting.html(
                        "<amp-iframe srcdoc='<img src=//t.example/>'></amp-iframe>", new HostJudge("t.example")))
                .startsWith("<amp-iframe data-consent-blocked=\"t.example\"");
    }

    @Test
    void moduleInAnAddress_isJudgedWhereItIsPreloaded() {
        HostJudge judge = new HostJudge("t.example");
        String module = "<link rel=modulepreload href=\"data:text/javascript,import '//%s.example/a.js'\">";

        assertThat(Rewriting.html(module.formatted("t"), judge)).contains("data-consent-blocked=\"t.example\"");
        assertThat(Rewriting.html(module.formatted("u"), judge)).isEqualTo(module.formatted("u"));
    }
}
