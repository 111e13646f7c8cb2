package io.consentgate.benchmarks;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Register;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A catalogue of any size: the first vendors of ours, the same in each size so that as much is blocked, and then vendors
 * with invented hosts, paths and fragments of the same shapes, which no page holds.
 */
final class SyntheticVendors {

    /** How many are real. */
    static final int REAL = 50;

    private static final int LETTERS = 26;
    private static final int NAME_LENGTH = 6;
    private static final int STEP = 15_485_863;

    private SyntheticVendors() {}

    /** So many vendors, of which the first {@value #REAL} are real. */
    static List<Register.Entry> of(int count) {
        List<Register.Entry> real = RefuseAll.REGISTER.entries();
        return IntStream.range(0, count)
                .mapToObj(i -> i < REAL ? real.get(i) : invented(i, real.get(i % real.size())))
                .toList();
    }

    private static Register.Entry invented(int index, Register.Entry model) {
        String name = name(index);
        Vendor vendor = model.vendor();
        Vendor.Footprint footprint = vendor.footprint();
        Vendor.Footprint invented = new Vendor.Footprint(
                footprint.urls().stream().map(rule -> invented(name, rule)).toList(),
                footprint.loaders().stream().map(text -> inMiddle(name, text)).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Register.Entry(
                index,
                new Vendor(
                        index,
                        name,
                        name,
                        name,
                        vendor.country(),
                        vendor.role(),
                        vendor.kinds(),
                        vendor.anyKind(),
                        invented,
                        vendor.privacyPolicy()),
                model.standing(),
                Set.of(),
                model.declared(),
                model.why(),
                model.paths(),
                model.effectiveFrom());
    }

    private static UrlRule invented(String name, UrlRule rule) {
        boolean anyHost = rule.match() == UrlRule.Match.ANY;
        return new UrlRule(
                anyHost ? rule.host() : registered(name, rule.host()),
                rule.match(),
                anyHost ? rule.path().map(path -> lastSegment(name, path)) : rule.path(),
                rule.query(),
                rule.uses(),
                rule.hostWide(),
                rule.visited(),
                rule.enabled());
    }

    /** The host below another registered domain: {@code static.hotjar.com} becomes {@code static.NAMEhotjar.com}. */
    private static String registered(String name, String host) {
        int label = host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1;
        return host.substring(0, label) + name + host.substring(label);
    }

    private static String lastSegment(String name, String path) {
        int segment = path.lastIndexOf('/') + 1;
        return path.substring(0, segment) + name + path.substring(segment);
    }

    private static String inMiddle(String name, String text) {
        int middle = text.length() / 2;
        return text.substring(0, middle) + name + text.substring(middle);
    }

    /** Six letters, as different at their beginnings as names are. */
    private static String name(int index) {
        StringBuilder name = new StringBuilder();
        long rest = (long) index * STEP;
        for (int i = 0; i < NAME_LENGTH; i++) {
            name.append((char) ('a' + rest % LETTERS));
            rest /= LETTERS;
        }
        return name.toString();
    }
}
