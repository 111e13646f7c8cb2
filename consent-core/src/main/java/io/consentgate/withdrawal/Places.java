package io.consentgate.withdrawal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a cookie that came with a request can lie: the request shows neither its domain nor its path, nor whether it is
 * partitioned. RFC 6265bis draft 22, sections 5.1.3 and 5.1.4.
 */
final class Places {
    private static final int MOST_PATHS = 16;

    private final CookieRequest request;
    private final PublicSuffixes suffixes;

    Places(CookieRequest request, PublicSuffixes suffixes) {
        this.request = request;
        this.suffixes = suffixes;
    }

    /**
     * One place.
     *
     * @param domain the {@code Domain} attribute; empty for the host alone
     */
    record Place(Optional<String> domain, String path, boolean partitioned) {}

    /** Every place, the likeliest first: vendors write to the registrable domain and the root. */
    List<Place> all() {
        List<Place> places = new ArrayList<>();
        List<Optional<String>> domains = domains();
        for (boolean partitioned : request.secure() ? new boolean[] {false, true} : new boolean[] {false}) {
            for (String path : paths()) {
                domains.forEach(domain -> places.add(new Place(domain, path, partitioned)));
            }
        }
        return places;
    }

    private List<Optional<String>> domains() {
        List<Optional<String>> domains = new ArrayList<>();
        Optional<String> registrable = suffixes.registrableDomain(request.host());
        registrable.ifPresent(domain -> domains.add(registrable));
        domains.add(Optional.empty());
        String domain = request.host();
        while (registrable.isPresent() && !domain.equals(registrable.get())) {
            domains.add(Optional.of(domain));
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return domains;
    }

    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        paths.add("/");
        String path = request.path();
        if (!path.startsWith("/") || !path.chars().allMatch(Places::fitsInAttribute)) {
            return paths;
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            paths.add(path.substring(0, slash));
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            paths.add(path.substring(0, slash + 1));
        }
        paths.add(path);
        return paths.stream().limit(MOST_PATHS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean fitsInAttribute(int c) {
        return c > 0x20 && c < 0x7f && c != ';';
    }
}
