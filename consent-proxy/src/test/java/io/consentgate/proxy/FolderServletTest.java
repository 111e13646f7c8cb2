package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderServletTest {

    @TempDir
    static Path disk;

    private static Path root;
    private static ProxyServer proxy;

    @BeforeAll
    static void serveFolder() throws Exception {
        root = Files.createDirectories(disk.resolve("site"));
        Files.writeString(disk.resolve("secret.txt"), "secret");
        write("index.html", "<title>Home</title>");
        write("page.html", "0123456789");
        write("sub/index.html", "below");
        write(".env", "KEY=1");
        write(".well-known/security.txt", "Contact: a@b.example");
        Files.createSymbolicLink(root.resolve("out.txt"), disk.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("up"), disk);
        Files.createSymbolicLink(root.resolve("alias.html"), root.resolve("page.html"));
        proxy = Fixtures.proxy(new Upstream.Folder(root));
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, text/html",
        "a.css, text/css",
        "a.js, text/javascript",
        "a.mjs, text/javascript",
        "a.svg, image/svg+xml",
        "a.xhtml, application/xhtml+xml",
        "a.woff2, font/woff2",
        "a.png, image/png",
        "a.webp, image/webp",
        "a.json, application/json",
        "a.wasm, application/wasm",
        "a.txt, text/plain",
        "a.xml, application/xml",
        "a.webmanifest, application/manifest+json"
    })
    void knownFile_hasItsTypeAndNoCharset(String name, String type) throws Exception {
        write(name, "x");

        assertThat(get(at("/" + name)).headers().firstValue("Content-Type")).hasValue(type);
    }

    @Test
    void fileOfUnknownKind_isUntyped() throws Exception {
        write("data", "x");

        assertThat(get(at("/data")).headers().firstValue("Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, <title>Home</title>", "/sub/, below", "/alias.html, 0123456789", "/page.html?a[]=1|2, 0123456789"})
    void file_isServedAsItLies(String target, String text) throws Exception {
        try (RawHttp http = new RawHttp(proxy.address())) {
            http.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(http.head()).startsWith("HTTP/1.1 200");
            assertThat(http.rest()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/sub/..%2f..%2fsecret.txt",
                "/..;/secret.txt",
                "/..%5csecret.txt",
                "/out.txt",
                "/up/secret.txt",
                "/page.html%00",
                "//etc/passwd",
                "/.env",
                "/sub/.env",
                "/%2eenv",
                "/missing.html",
                "/.well-known/.env"
            })
    void wayOutOfTheFolder_isRefused(String target) throws Exception {
        assertThat(RawHttp.status(proxy.address(), target)).isIn(400, 404);
    }

    @Test
    void wellKnownFile_isServed() throws Exception {
        assertThat(get(at("/.well-known/security.txt")).statusCode()).isEqualTo(200);
    }

    @Test
    void folderWithoutIndex_isNotListed() throws Exception {
        write("bare/private-name.txt", "x");

        HttpResponse<String> answer = get(at("/bare/"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("private-name");
    }

    @Test
    void partOfFile_isServed() throws Exception {
        HttpResponse<String> answer = get(at("/page.html"), "Range", "bytes=2-4");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("234");
    }

    @Test
    void unchangedFile_isNotSentAgain() throws Exception {
        String tag = get(at("/page.html")).headers().firstValue("ETag").orElseThrow();

        assertThat(get(at("/page.html"), "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void head_hasLengthAndNoBody() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(at("/page.html"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = Fixtures.BROWSER.send(head, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Length")).hasValue("10");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void errorPage_namesNoServerAndNoStack() throws Exception {
        HttpResponse<String> answer = get(at("/missing.html"));

        assertThat(answer.body()).doesNotContainIgnoringCase("jetty").doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private static URI at(String path) {
        return proxy.address().resolve(path);
    }

    private static void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
