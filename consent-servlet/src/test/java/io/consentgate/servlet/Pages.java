package io.consentgate.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Small servlets to put behind the filter. */
final class Pages {

    private Pages() {}

    /** Answers with this page, in one piece. */
    static HttpServlet html(String page) {
        return of((request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Writes a body in pieces, each as soon as the container takes it, and completes the answer. */
    static void writeWithoutBlocking(HttpServletRequest request, HttpServletResponse response, byte[] body, int piece)
            throws IOException {
        AsyncContext async = request.startAsync();
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new WriteListener() {
            private int at;

            @Override
            public void onWritePossible() throws IOException {
                while (out.isReady()) {
                    if (at == body.length) {
                        async.complete();
                        return;
                    }
                    int length = Math.min(piece, body.length - at);
                    out.write(body, at, length);
                    at += length;
                }
            }

            @Override
            public void onError(Throwable error) {
                async.complete();
            }
        });
    }

    /** Answers as told. */
    static HttpServlet of(Answer answer) {
        return new Answering(answer);
    }

    /** What a servlet does. */
    @FunctionalInterface
    interface Answer {
        void to(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static final class Answering extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Answering(Answer answer) {
            this.answer = answer;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer.to(request, response);
        }
    }
}
