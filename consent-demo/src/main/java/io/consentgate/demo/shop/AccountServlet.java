package io.consentgate.demo.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;

/** The account: {@code GET} tells who is signed in as JSON, {@code POST} with {@code name} signs in or out. */
public final class AccountServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 40;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Object name = session == null ? null : session.getAttribute(NAME);
        Json.write(response, Map.of("signedIn", name != null, NAME, name == null ? "" : name));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter(NAME);
        if (name == null || name.isBlank()) {
            signOut(request);
        } else {
            String shown = name.strip();
            request.getSession().setAttribute(NAME, shown.substring(0, Math.min(shown.length(), LONGEST_NAME)));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
