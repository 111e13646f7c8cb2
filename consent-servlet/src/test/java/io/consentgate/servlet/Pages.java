package io.consentgate.servlet;

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
