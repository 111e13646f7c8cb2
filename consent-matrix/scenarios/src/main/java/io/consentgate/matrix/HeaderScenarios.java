package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects, cookies and other headers. */
interface HeaderScenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/redirect", "/redirect-header", "/redirect-error"})
    default void redirect_leadsVisitorsButNoPartsOfPages(String road) throws Exception {
        Expect.redirect(visitor(), road, 302);
    }

    @Test
    default void relativeRedirect_leadsToThisSite() throws Exception {
        assertThat(Expect.header(visitor().redirect("/redirect", "/thanks"), "Location"))
                .endsWith("/thanks");
    }

    @Test
    default void trackersCookies_areDroppedAndOthersKept() throws Exception {
        HttpResponse<String> answer = visitor().get("/cookies");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .anyMatch(cookie -> cookie.startsWith("cart=1"))
                .contains("lang=sv; Path=/; SameSite=Lax; Partitioned; Secure");
    }

    @Test
    default void containersOwnCookie_isKept() throws Exception {
        assertThat(visitor().get("/session").headers().allValues("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }

    @Test
    default void preloadOfATracker_isDropped() throws Exception {
        assertThat(visitor().get("/link").headers().allValues("Link"))
                .containsExactly("</own.css>; rel=preload; as=style");
    }

    @Test
    default void consentCookie_isTheSameEverywhere() throws Exception {
        HttpResponse<String> answer = visitor().post("/consent/choice", "action=reject");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("consent=[A-Za-z0-9._~-]+; Path=/; Max-Age=[0-9]+; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "j={\"x\":1}",
                "sp=a b",
                "c=a,b",
                "=noname",
                "q=\"v\"",
                "at=a@b[1]",
                "noequals",
                ";;",
                "a=\"",
                "$Version=1"
            })
    default void consentBesideADirtyCookie_isRead(String dirty) throws Exception {
        Expect.consentBeside(dirty, visitor());
    }

    @Test
    default void withdrawalOfManyCookies_fitsTheResponsesHead() throws Exception {
        String accepted = visitor().cookie("action=accept");
        String trackers = IntStream.range(0, 60)
                .mapToObj(i -> "_hjSession_" + i + "=" + i)
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer =
                visitor().post("/consent/choice", "action=reject", "Cookie", accepted + "; " + trackers);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSizeGreaterThan(20)
                .anyMatch(cookie -> cookie.startsWith("consent="));
    }
}
