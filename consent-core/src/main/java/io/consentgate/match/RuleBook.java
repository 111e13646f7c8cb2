package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import java.util.ArrayList;
import java.util.List;
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
        List<Candidate> hosted =
                all.stream().filter(c -> c.rule().match() != UrlRule.Match.ANY).toList();
        List<String> hosts =
                hosted.stream().map(c -> c.rule().host()).distinct().toList();
        var byHost = hosted.stream()
                .collect(java.util.stream.Collectors.groupingBy(c -> c.rule().host()));
        List<@Nullable HostRules> rules = new ArrayList<>();
        for (String host : hosts) {
            List<Candidate> below = new ArrayList<>();
            for (String suffix = host; !suffix.isEmpty(); suffix = parent(suffix)) {
                byHost.getOrDefault(suffix, List.of()).stream()
                        .filter(c -> c.rule().match() == UrlRule.Match.SUFFIX)
                        .forEach(below::add);
            }
            List<Candidate> here = new ArrayList<>(below);
            byHost.getOrDefault(host, List.of()).stream()
                    .filter(c -> c.rule().match() == UrlRule.Match.EXACT)
                    .forEach(here::add);
            rules.add(below.isEmpty() ? null : new HostRules(below));
            rules.add(new HostRules(here));
        }
        return new RuleBook(new HostTable(hosts), rules);
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
