package io.consentgate.catalogue;

import io.consentgate.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** Turns one vendor's JSON, valid by {@code vendor.schema.json}, into records. Reads once; not thread-safe. */
final class VendorReader {

    private final JsonFields json;
    private int number;
    private String id = "";
    private String name = "";
    private String company = "";
    private Optional<String> country = Optional.empty();
    private Vendor.Role role = Vendor.Role.SERVICE;
    private Set<Kind> kinds = Set.of();
    private boolean anyKind;
    private List<UrlRule> urls = List.of();
    private List<String> loaders = List.of();
    private List<String> calls = List.of();
    private List<VendorCookie> cookies = List.of();
    private List<String> localStorage = List.of();
    private List<String> sessionStorage = List.of();
    private List<String> globals = List.of();
    private Optional<String> privacyPolicy = Optional.empty();

    VendorReader(JsonParser in) {
        this.json = new JsonFields(in);
    }

    Vendor read() {
        json.start();
        json.each(this::field);
        Vendor.Footprint footprint =
                new Vendor.Footprint(urls, loaders, calls, cookies, localStorage, sessionStorage, globals);
        return new Vendor(number, id, name, company, country, role, kinds, anyKind, footprint, privacyPolicy);
    }

    private void field(String field) {
        switch (field) {
            case "number" -> number = json.number();
            case "id" -> id = json.text();
            case "name" -> name = json.text();
            case "company" -> company = json.text();
            case "country" -> country = Optional.of(json.text());
            case "role" -> role = json.constant(Vendor.Role.class);
            case "kinds" -> kinds = json.constants(Kind.class);
            case "anyKind" -> anyKind = json.flag();
            case "privacyPolicy" -> privacyPolicy = Optional.of(json.text());
            default -> footprint(field);
        }
    }

    private void footprint(String field) {
        switch (field) {
            case "urls" -> urls = json.list(() -> new UrlRuleReader(json).read());
            case "loaders" -> loaders = json.texts();
            case "calls" -> calls = json.texts();
            case "cookies" -> cookies = json.list(() -> new CookieReader(json).read());
            case "localStorage" -> localStorage = json.texts();
            case "sessionStorage" -> sessionStorage = json.texts();
            case "globals" -> globals = json.texts();
            default -> {
                // facts for people, such as sources and notes
            }
        }
    }

    private static final class UrlRuleReader {

        private final JsonFields json;
        private String host = "";
        private UrlRule.Match match = UrlRule.Match.SUFFIX;
        private Optional<String> path = Optional.empty();
        private Optional<String> query = Optional.empty();
        private Set<UrlRule.Use> uses = Set.of();
        private boolean hostWide;
        private boolean visited;
        private boolean enabled = true;

        UrlRuleReader(JsonFields json) {
            this.json = json;
        }

        UrlRule read() {
            json.each(this::field);
            return new UrlRule(host, match, path, query, uses, hostWide, visited, enabled);
        }

        private void field(String field) {
            switch (field) {
                case "host" -> host = json.text();
                case "match" -> match = json.constant(UrlRule.Match.class);
                case "path" -> path = Optional.of(json.text());
                case "query" -> query = Optional.of(json.text());
                case "uses" -> uses = json.constants(UrlRule.Use.class);
                case "hostWide" -> hostWide = json.flag();
                case "visited" -> visited = json.flag();
                case "enabled" -> enabled = json.flag();
                default -> {
                    // where it was seen
                }
            }
        }
    }

    private static final class CookieReader {

        private final JsonFields json;
        private String name = "";
        private VendorCookie.Party party = VendorCookie.Party.THIRD;
        private Kind kind = Kind.MARKETING;
        private String lifetime = "";
        private Optional<String> domain = Optional.empty();
        private boolean exclusive;

        CookieReader(JsonFields json) {
            this.json = json;
        }

        VendorCookie read() {
            json.each(this::field);
            return new VendorCookie(name, party, kind, lifetime, domain, exclusive);
        }

        private void field(String field) {
            switch (field) {
                case "name" -> name = json.text();
                case "party" -> party = json.constant(VendorCookie.Party.class);
                case "kind" -> kind = json.constant(Kind.class);
                case "lifetime" -> lifetime = json.text();
                case "domain" -> domain = Optional.of(json.text());
                case "exclusive" -> exclusive = json.flag();
                default -> {
                    // where it was taken from
                }
            }
        }
    }
}
