package io.consentgate.demo;

/** What the demo prints when it is ready. */
final class StartLines {

    private StartLines() {}

    static String of(int port) {
        return """
                listening on http://localhost:%1$d/
                Any browser: open that address. Pages ask for the real trackers, and the demo holds each call back and counts it.
                The full effect, with cookies and connections, in a browser whose every host is this demo:
                  chromium --user-data-dir=/tmp/consent-demo-browser --no-first-run --disable-quic \\
                    --host-resolver-rules="MAP * 127.0.0.1:%1$d" --ignore-certificate-errors http://localhost:%1$d/
                """.formatted(port).stripTrailing();
    }
}
