package io.consentgate.servlet.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Leads to another resource of the application. Before one is included, the head of the page is made: Undertow takes no header
 * from anybody meanwhile, and the first byte of a page may well come from a part of it.
 */
record GatedDispatcher(RequestDispatcher container, GatedResponse answer) implements RequestDispatcher {

    @Override
    public void forward(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        container.forward(request, response);
    }

    @Override
    public void include(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        answer.partBegins();
        try {
            container.include(request, response);
        } finally {
            answer.partEnds();
        }
    }
}
