package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What of a request's body an answer did not need. While it is still on its way the container cannot tell it from the next
 * request, so it closes the connection after the answer, and a client that has just sent its next request there loses it.
 *
 * @param request whose body it is
 * @param isWaitedFor whether the rest is worth a thread
 */
record UnreadBody(HttpServletRequest request, boolean isWaitedFor) {

    /** More than this is not worth reading, in bytes. */
    static final int MAX_BYTES = 64 * 1024;

    /** Reads the rest; where that is too much, tells the client that the connection ends with this answer. */
    void settle(HttpServletResponse response) {
        if (comes(request) && !(isWaitedFor && read()) && request.getProtocol().startsWith("HTTP/1")) {
            response.setHeader("Connection", "close");
        }
    }

    /** Whether a request has a body, as far as its head says. */
    static boolean comes(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private boolean read() {
        return request.getContentLengthLong() <= MAX_BYTES
                && RawBody.of(request)
                        .read(MAX_BYTES + 1)
                        .filter(rest -> rest.length <= MAX_BYTES)
                        .isPresent();
    }
}
