package io.consentgate.demo;

import java.nio.file.Path;

/** What the demo prints when it is ready. */
final class StartLines {

    private StartLines() {}

    static String of(int port, Path data) {
        return """
                listening on http://localhost:%1$d/
                Any browser: open that address. Pages ask for the real trackers, and the demo holds each call back and counts it.
                The full effect, with cookies and connections, in a browser whose every host is this demo:
                  chromium --user-data-dir="$(mktemp -d)" --no-first-run --disable-quic \\
                    --host-resolver-rules="MAP * 127.0.0.1:%1$d" --ignore-certificate-errors http://localhost:%1$d/
                Policies can be edited while it runs: %2$s
                """.formatted(port, data).stripTrailing();
    }
}
