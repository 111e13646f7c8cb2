package io.consentgate.match;

import io.consentgate.catalogue.UrlRule.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of many hosts, found in a time that does not depend on how many. Immutable, safe to share. */
final class RuleBook {

    private final HostTable hosts;
    private final List<@Nullable HostRules> rules;

    private RuleBook(HostTable hosts, List<@Nullable HostRules> rules) {
        this.hosts = hosts;
        this.rules = rules;
    }

    /** Takes the candidates whose rules name a host. */
    static RuleBook of(List<Candidate> all) {
        Map<String, List<Candidate>> byHost = all.stream()
                .filter(c -> c.rule().match() != Match.ANY)
                .collect(Collectors.groupingBy(c -> c.rule().host()));
        List<String> hosts = List.copyOf(byHost.keySet());
        List<@Nullable HostRules> rules = new ArrayList<>();
        for (String host : hosts) {
            List<Candidate> below = below(host, byHost);
            rules.add(below.isEmpty() ? null : new HostRules(below));
            List<Candidate> here = new ArrayList<>(below);
            here.addAll(matching(Match.EXACT, byHost.getOrDefault(host, List.of())));
            rules.add(new HostRules(here));
        }
        return new RuleBook(new HostTable(hosts), rules);
    }

    /** What holds below a host: its suffix rules and those of the hosts above it. */
    private static List<Candidate> below(String host, Map<String, List<Candidate>> byHost) {
        List<Candidate> below = new ArrayList<>();
        for (String suffix = host; !suffix.isEmpty(); suffix = parent(suffix)) {
            below.addAll(matching(Match.SUFFIX, byHost.getOrDefault(suffix, List.of())));
        }
        return below;
    }

    private static List<Candidate> matching(Match match, List<Candidate> candidates) {
        return candidates.stream().filter(c -> c.rule().match() == match).toList();
    }

    /** What holds on this host, in any case; null if nothing does. Allocates nothing. */
    @Nullable
    HostRules find(byte[] b, int from, int to) {
        int found = hosts.find(b, from, to);
        return found == HostTable.NONE ? null : rules.get(found);
    }

    private static String parent(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? "" : host.substring(dot + 1);
    }
}
