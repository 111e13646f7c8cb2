package io.consentgate.demo.shop;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cart, kept in a {@code cart} cookie: {@code GET} lists it as JSON, {@code POST} with {@code domain} adds to it.
 * Anything that is no domain name is left out.
 */
public final class CartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CART = "cart";
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,40}(\\.[a-z0-9-]{1,20}){1,3}");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final int MOST = 10;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Json.write(response, Map.of("domains", domains(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> domains = new ArrayList<>(domains(request));
        String added = request.getParameter("domain");
        if (added != null && DOMAIN.matcher(added).matches() && domains.size() < MOST) {
            domains.add(added);
        }
        Cookie cookie = new Cookie(CART, String.join("/", domains));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
    }

    private static List<String> domains(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(CART))
                .flatMap(cookie -> SLASH.splitAsStream(cookie.getValue()))
                .filter(DOMAIN.asMatchPredicate())
                .limit(MOST)
                .toList();
    }
}
