package io.consentgate.proxy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpResponseException;

/** Why an upstream gave no whole answer, in words for the log and in the status that a visitor gets. */
enum UpstreamFault {
    UNKNOWN_HOST("its host name is unknown", HttpServletResponse.SC_BAD_GATEWAY),
    UNREACHABLE("it cannot be connected to", HttpServletResponse.SC_BAD_GATEWAY),
    HUNG_UP("it closed the connection", HttpServletResponse.SC_BAD_GATEWAY),
    NO_HTTP("its answer is no valid HTTP", HttpServletResponse.SC_BAD_GATEWAY),
    SILENT("it said nothing for too long", HttpServletResponse.SC_GATEWAY_TIMEOUT),
    OTHER("something else went wrong", HttpServletResponse.SC_BAD_GATEWAY);

    private final String words;
    private final int status;

    UpstreamFault(String words, int status) {
        this.words = words;
        this.status = status;
    }

    /** The fault behind a failure of the client. */
    static UpstreamFault of(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return UNKNOWN_HOST;
        }
        if (failure instanceof SocketException) {
            return UNREACHABLE;
        }
        if (failure instanceof EOFException) {
            return HUNG_UP;
        }
        if (failure instanceof HttpResponseException) {
            return NO_HTTP;
        }
        return failure instanceof TimeoutException ? SILENT : OTHER;
    }

    /** 502, or 504 for silence: RFC 9110 §15.6.3 and §15.6.5. */
    int status() {
        return status;
    }

    @Override
    public String toString() {
        return words;
    }
}
