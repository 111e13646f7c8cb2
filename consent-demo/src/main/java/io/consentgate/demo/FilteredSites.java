package io.consentgate.demo;

import io.consentgate.report.Finding;
import io.consentgate.servlet.ConsentFilter;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

/** Puts the filter in front of each site, with the policy and the data of that site. */
final class FilteredSites {

    private final Path data;
    private final Map<String, ConsentFilter> filters = new HashMap<>();

    /** Keeps policies, keys and ledgers in this folder, each site's in a folder below. */
    FilteredSites(Path data) {
        this.data = data;
    }

    /** Adds the filter to a site's context: the one thing that a site has to do. */
    void protect(Site site, ServletContextHandler context) throws IOException {
        Path folder = Files.createDirectories(data.resolve(site.id()));
        ConsentFilter filter = ConsentFilter.builder()
                .policy(policy(site, folder))
                .data(folder)
                .build();
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(
                holder,
                "/*",
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD));
        filters.put(site.id(), filter);
    }

    /** The site's policy as a file that can be edited while the demo runs; one that is there already is kept. */
    private static Path policy(Site site, Path folder) throws IOException {
        Path file = folder.resolve("policy.json");
        if (Files.notExists(file)) {
            Files.writeString(file, Resources.text(Site.class, "policies/" + site.id() + ".json"));
        }
        return file;
    }

    /** What the filter has found on this site since the start. */
    List<Finding> findings(Site site) {
        ConsentFilter filter = filters.get(site.id());
        return filter == null ? List.of() : filter.findings().all();
    }
}
