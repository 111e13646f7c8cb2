package io.consentgate.proxy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a visitor sees when the site behind the proxy does not answer. Names neither the site nor the cause. */
final class BadGatewayPage {

    private BadGatewayPage() {}

    /**
     * Answers with this page in place of whatever was prepared.
     *
     * @throws IllegalStateException if the answer has begun already
     */
    static void write(UpstreamFault fault, HttpServletResponse response) throws IOException {
        String title = fault == UpstreamFault.SILENT
                ? "This site takes too long to answer"
                : "This site cannot be reached just now";
        byte[] page = ErrorPage.html(title, "Nothing is wrong at your end. Please try again in a little while.");
        response.reset();
        response.setStatus(fault.status());
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
