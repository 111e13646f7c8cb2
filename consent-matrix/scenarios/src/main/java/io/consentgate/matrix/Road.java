package io.consentgate.matrix;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One way in which an application answers. */
@FunctionalInterface
interface Road {

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;

    /** A servlet that answers so, whatever the method. */
    default HttpServlet servlet() {
        return new Answering(this);
    }

    /** A servlet made of a road. */
    final class Answering extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Road road;

        Answering(Road road) {
            this.road = road;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            road.answer(request, response);
        }
    }
}
