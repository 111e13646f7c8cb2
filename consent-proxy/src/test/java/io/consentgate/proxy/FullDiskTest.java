package io.consentgate.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The proxy on a disk of its own that fills up under it, and with a policy that somebody breaks meanwhile. */
class FullDiskTest {

    private static final URI READY = URI.create("/ready");
    private static final int MORE_THAN_FIT = 10_000;
    private static final String PAGE = "<!DOCTYPE html><html lang=en><title>Shop</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>";
    private static final String POLICY =
            "{\"controller\": {\"name\": \"Nordhost AB\", \"contact\": \"dpo@nordhost.example\"},"
                    + " \"vendors\": [\"hotjar\"]}";

    @TempDir
    Path disk;

    private Path data;
    private Path policy;
    private ProxyProcess proxy;

    @BeforeEach
    void start() throws Exception {
        Path site = Files.createDirectory(disk.resolve("site"));
        Files.writeString(site.resolve("index.html"), PAGE);
        policy = Files.writeString(disk.resolve("policy.json"), POLICY);
        data = Files.createDirectory(disk.resolve("data"));
        proxy = ProxyProcess.start(onASmallDisk(), "--upstream=" + site, "--policy=" + policy, "--data=" + data);
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
    }

    @Test
    @Timeout(120)
    void whileItIsFull_pagesAndWithdrawalsGoOn_andGrantsWait() throws Exception {
        String granted = ProxyProcess.cookie(proxy.answer("action=accept"));
        Path filler = fill();
        refuseGrants();
        breakPolicy();

        assertThat(proxy.get("/").body()).contains("data-consent-blocked=\"hotjar\"", "id=\"consent-banner\"");
        assertThat(proxy.get("/", "Cookie", granted).body()).doesNotContain("data-consent-blocked");
        assertThat(proxy.told(READY))
                .contains("\"ready\":true", "\"degraded\":true", "grants are answered by 503", "last good one");
        HttpResponse<String> withdrawal = proxy.answer("action=reject", "Cookie", granted);
        assertThat(withdrawal.statusCode()).isEqualTo(303);
        assertThat(proxy.get("/", "Cookie", ProxyProcess.cookie(withdrawal)).body())
                .contains("data-consent-blocked")
                .doesNotContain("id=\"consent-banner\"");

        Files.delete(filler);
        assertThat(proxy.answer("action=accept").statusCode()).isEqualTo(303);
        assertThat(proxy.told(READY)).contains("\"ledger\":\"up\"");
        assertThat(proxy.get("/consent/records", "Cookie", granted).body()).contains("\"given\"", "\"withdrawn\"");
    }

    private void refuseGrants() throws Exception {
        HttpResponse<String> refused = proxy.answer("action=accept", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private void breakPolicy() throws Exception {
        Files.writeString(policy, "{");
        Files.setLastModifiedTime(policy, FileTime.from(Instant.now().plusSeconds(60)));
        do {
            proxy.get("/");
        } while (!proxy.told(READY).contains("last good one"));
    }

    /** Leaves no byte on the disk. */
    private Path fill() throws IOException {
        Path filler = proxy.folder(data).resolve("filler");
        byte[] page = "x".repeat(4096).getBytes(US_ASCII);
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < MORE_THAN_FIT; i++) {
                out.write(page);
            }
        } catch (IOException full) {
            return filler;
        }
        throw new AssertionError("the disk has room for everything");
    }

    /** Runs a command that finds a disk of two megabytes in place of the data folder. */
    private List<String> onASmallDisk() throws Exception {
        List<String> alone = List.of("unshare", "--user", "--map-root-user", "--mount", "/bin/sh", "-c");
        String mount = "mount -t tmpfs -o size=2m tmpfs " + data + " && exec \"$@\"";
        List<String> command =
                Stream.concat(alone.stream(), Stream.of(mount, "sh")).toList();
        Process tried = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of("true")).toList())
                .start();
        if (tried.waitFor() != 0) {
            String message = "nobody may mount a disk of their own here: allow user namespaces";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        return command;
    }
}
