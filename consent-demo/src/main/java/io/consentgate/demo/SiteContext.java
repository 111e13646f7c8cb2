package io.consentgate.demo;

import io.consentgate.demo.shop.AccountServlet;
import io.consentgate.demo.shop.CartServlet;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Sets up one site, or the start page, as a servlet context under hosts of its own. */
final class SiteContext {

    private final Server server;

    SiteContext(Server server) {
        this.server = server;
    }

    /** The site as it is, under these hosts. */
    ServletContextHandler of(Site site, Site.Hosts hosts) {
        Resource pages = ResourceFactory.combine(folder("sites/" + site.id()), folder("sites/all"));
        ServletContextHandler context = of(pages, List.of(hosts.local(), hosts.mapped()));
        if (site.shop()) {
            context.addServlet(new ServletHolder(new AccountServlet()), "/account");
            context.addServlet(new ServletHolder(new CartServlet()), "/cart");
        }
        return context;
    }

    /** A folder's files under these hosts. */
    ServletContextHandler of(Resource pages, List<String> hosts) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setDisplayName(hosts.get(0));
        context.setVirtualHosts(hosts);
        context.setBaseResource(pages);
        context.setWelcomeFiles(new String[] {"index.html"});
        ServletHolder files = new ServletHolder(new DefaultServlet());
        files.setInitParameter("dirAllowed", "false");
        files.setInitParameter("cacheControl", "no-cache");
        context.addServlet(files, "/");
        return context;
    }

    /** A folder of resource files beside this class. */
    Resource folder(String name) {
        URL url = Objects.requireNonNull(SiteContext.class.getResource(name + "/"), name);
        return ResourceFactory.of(server).newResource(url);
    }
}
