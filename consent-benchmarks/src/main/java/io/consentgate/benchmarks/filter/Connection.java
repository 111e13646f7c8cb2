package io.consentgate.benchmarks.filter;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept-alive connection that asks for the same thing again and again and looks at nothing. Not thread-safe. */
final class Connection implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] request;
    private final StringBuilder line = new StringBuilder();

    Connection(URI address, Asked asked) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        request = ("GET " + asked.path() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nSec-Fetch-Dest: "
                        + asked.destination() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** One request and its whole answer; how many bytes the body has. */
    long get() throws IOException {
        out.write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("the server answered " + status);
        }
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
            }
        }
        return length < 0 ? skipChunks() : skip(length);
    }

    private long skip(long length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private long skipChunks() throws IOException {
        long total = 0;
        for (int size = Integer.parseInt(line(), HEXADECIMAL); size > 0; size = Integer.parseInt(line(), HEXADECIMAL)) {
            total += skip(size);
            line();
        }
        line();
        return total;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server hung up");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
