package io.consentgate.proxy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.AllowedResourceAliasChecker;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Serves the files of a folder, and nothing else: no listings, no hidden files, no way out by links. Thread-safe.
 */
final class FolderServlet extends DefaultServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> SETTINGS = Map.of(
            "dirAllowed", "false",
            "etags", "true",
            "maxCacheSize", String.valueOf(32 << 20));

    /** Lets a context serve a folder. */
    static void install(ServletContextHandler context, Upstream.Folder folder) {
        context.setBaseResource(ResourceFactory.of(context).newResource(folder.root()));
        context.setWelcomeFiles(new String[] {"index.html"});
        context.clearAliasChecks();
        context.addAliasCheck(new AllowedResourceAliasChecker(context));
        ServletHolder holder = new ServletHolder("folder", new FolderServlet());
        holder.setInitParameters(SETTINGS);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (hidden(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        super.service(request, response);
    }

    /** Whether a path goes through a name that begins with a dot, other than {@code .well-known} (RFC 8615). */
    private static boolean hidden(String path) {
        for (int at = path.indexOf("/."); at >= 0; at = path.indexOf("/.", at + 1)) {
            if (!path.startsWith("/.well-known/", at)) {
                return true;
            }
        }
        return false;
    }
}
