package io.consentgate.demo;

import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.ConsentFilterBuilder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Sites that only tests have, under a label of their own: as they are, or behind the filter without a policy. */
final class TestSites {

    private TestSites() {}

    /** A folder of pages as it is. */
    static Harness.ExtraSite folder(String label, Path folder) {
        return folder(Site.Hosts.of(label), folder);
    }

    /** A folder of pages as it is, at these hosts. */
    static Harness.ExtraSite folder(Site.Hosts hosts, Path folder) {
        return new Harness.ExtraSite(
                hosts,
                server -> new SiteContext(server)
                        .of(ResourceFactory.of(server).newResource(folder), List.of(hosts.local(), hosts.mapped())));
    }

    /** Cases as they are. */
    static Harness.ExtraSite cases(String label, List<Case> cases) {
        return servlet(label, new CaseServlet(cases));
    }

    /** What a servlet answers, as it is. */
    static Harness.ExtraSite servlet(String label, HttpServlet servlet) {
        Site.Hosts hosts = Site.Hosts.of(label);
        return new Harness.ExtraSite(hosts, server -> {
            ServletContextHandler context = new ServletContextHandler();
            context.setVirtualHosts(List.of(hosts.local(), hosts.mapped()));
            context.addServlet(new ServletHolder(servlet), "/*");
            return context;
        });
    }

    /** The same behind the filter, on trial: everything that needs consent is held back. */
    static Harness.ExtraSite filtered(Harness.ExtraSite site, Path data) {
        return filtered(site, ConsentFilter.builder().data(data));
    }

    /** The same behind the filter with a policy of its own. */
    static Harness.ExtraSite filtered(Harness.ExtraSite site, Path data, Path policy) {
        return filtered(site, ConsentFilter.builder().data(data).policy(policy));
    }

    /** The same behind this filter. */
    static Harness.ExtraSite filtered(Harness.ExtraSite site, ConsentFilterBuilder filter) {
        return new Harness.ExtraSite(site.hosts(), server -> {
            ServletContextHandler context = site.context(server);
            FilterHolder holder = new FilterHolder(filter.build());
            holder.setAsyncSupported(true);
            context.addFilter(
                    holder,
                    "/*",
                    EnumSet.of(
                            DispatcherType.REQUEST,
                            DispatcherType.ASYNC,
                            DispatcherType.ERROR,
                            DispatcherType.FORWARD));
            return context;
        });
    }
}
