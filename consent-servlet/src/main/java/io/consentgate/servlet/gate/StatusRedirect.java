package io.consentgate.servlet.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * {@code sendRedirect(String, int, boolean)}, which containers have from Servlet 6.1 (2024) on. Found by its name, since the
 * filter runs in those of 6.0 too; nothing calls it there.
 */
final class StatusRedirect {

    private StatusRedirect() {}

    /**
     * Sends a redirect with this status.
     *
     * @throws UnsupportedOperationException in a container of Servlet 6.0
     */
    static void send(HttpServletResponse container, String location, int status, boolean clear) throws IOException {
        try {
            Method method = HttpServletResponse.class.getMethod("sendRedirect", String.class, int.class, boolean.class);
            method.invoke(container, location, status, clear);
        } catch (InvocationTargetException e) {
            throw rethrown(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("this container has no sendRedirect(String, int, boolean)", e);
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
