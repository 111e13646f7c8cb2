package io.consentgate.servlet.gate;

import io.consentgate.Consent;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The response as the application sees it: all that it writes, headers and body, passes the gate. One per response. */
public final class GatedResponse extends GatedHead {

    private final Visit visit;
    private final HeaderGate headers;
    private final BodyGate body;
    private final GatedStream stream;
    private @Nullable ServletOutputStream usedStream;
    private @Nullable PrintWriter usedWriter;

    GatedResponse(
            HttpServletResponse container, Visit visit, HeaderGate headers, BodyTreatment treatment, boolean headOnly) {
        super(container, headers);
        this.visit = visit;
        this.headers = headers;
        this.body = new BodyGate(container, headers, treatment, headOnly);
        this.stream = new GatedStream(body);
    }

    /** Our response under whatever wrappers the application or container has put around it; empty if there is none. */
    public static Optional<GatedResponse> within(ServletResponse response) {
        ServletResponse layer = response;
        while (layer instanceof ServletResponseWrapper wrapper) {
            if (layer instanceof GatedResponse gated) {
                return Optional.of(gated);
            }
            layer = wrapper.getResponse();
        }
        return Optional.empty();
    }

    /** The consent that this response is made under. */
    public Consent consent() {
        return visit.consent();
    }

    /** Whether a whole page in it is made for everybody. */
    public boolean isAnybodys() {
        return visit.isAnybodys();
    }

    /** Sends what is held back; to be called when the application is done. */
    public void finish() throws IOException {
        headers.sweep();
        body.finish();
    }

    /** Forgets the body so far; to be called where the container has thrown it away without telling. */
    public void restart() {
        if (!isCommitted()) {
            headers.held().length().takeBack();
            body.restart();
            usedStream = null;
            usedWriter = null;
        }
    }

    /** A part is included: the head is made now where it is known by now that a page follows. */
    @Override
    void partBegins() {
        if (!isCommitted()) {
            body.beforePart();
        }
        super.partBegins();
    }

    void finishThen(Runnable next) throws IOException {
        headers.sweep();
        stream.finishThen(next);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (usedWriter != null) {
            throw new IllegalStateException("getWriter() has already been called for this response");
        }
        usedStream = stream;
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (usedStream != null) {
            throw new IllegalStateException("getOutputStream() has already been called for this response");
        }
        PrintWriter known = usedWriter;
        if (known == null) {
            declare(getCharacterEncoding());
            known = new PrintWriter(new GatedWriter(stream, charset()));
            usedWriter = known;
        }
        return known;
    }

    /** As containers do, who say it of all but JSON, which is UTF-8 where nothing is said: RFC 8259 (2017), section 8.1. */
    private void declare(String charset) {
        String type = getContentType();
        if (type == null || !type.endsWith("json") || !charset.equalsIgnoreCase("utf-8")) {
            super.setCharacterEncoding(charset);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        headers.sweep();
        body.flush();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        headers.held().forget();
        body.reset();
        usedStream = null;
        usedWriter = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        headers.held().length().takeBack();
        body.restart();
    }

    @Override
    public void setContentType(@Nullable String type) {
        String fixed = usedWriter == null ? null : getCharacterEncoding();
        super.setContentType(type);
        if (fixed != null) {
            declare(fixed);
        }
    }

    @Override
    public void setCharacterEncoding(@Nullable String charset) {
        if (usedWriter == null) {
            super.setCharacterEncoding(charset);
        }
    }

    /** Servlet 6.1: the same by object. */
    public void setCharacterEncoding(@Nullable Charset charset) {
        setCharacterEncoding(charset == null ? null : charset.name());
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!isPart() && mayEnd(status)) {
            super.sendError(status);
            ended(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!isPart() && mayEnd(status)) {
            super.sendError(status, message);
            ended(status);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (!isPart() && mayLeadTo(location)) {
            super.sendRedirect(location);
            body.discard();
        }
    }

    /** Servlet 6.1: with 302. */
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    /** Servlet 6.1: throws away what has been written. */
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    /** Servlet 6.1: the one that the other three are short for. */
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (!isPart() && mayLeadTo(location)) {
            StatusRedirect.send((HttpServletResponse) getResponse(), location, status, clearBuffer);
            body.discard();
        }
    }

    /** Whether the container may end the response with its own page for this status, or with none. */
    private boolean mayEnd(int status) throws IOException {
        headers.sweep();
        if (isCommitted() || isInterim(status)) {
            return true;
        }
        setStatus(status);
        if (status == SC_NOT_MODIFIED) {
            body.decide();
        }
        if (!headers.maySend()) {
            stop();
            return false;
        }
        headers.held().releaseWithoutLength();
        return true;
    }

    /** Jetty sends early hints and the like as errors that end nothing; what others take for an end is committed by it. */
    private void ended(int status) {
        if (!isInterim(status) || isCommitted()) {
            body.discard();
        }
    }

    private static boolean isInterim(int status) {
        return status < SC_OK;
    }

    private boolean mayLeadTo(String location) throws IOException {
        headers.sweep();
        if (isCommitted() || headers.mayLeadTo(location)) {
            headers.held().releaseWithoutLength();
            return true;
        }
        stop();
        return false;
    }

    /** Ends the response as a redirect would end it, but with nothing. */
    private void stop() throws IOException {
        resetBuffer();
        headers.stop();
        body.discard();
        super.flushBuffer();
    }

    private Charset charset() {
        try {
            return Charset.forName(getCharacterEncoding());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
