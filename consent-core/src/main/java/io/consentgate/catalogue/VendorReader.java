package io.consentgate.catalogue;

import io.consentgate.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Turns one vendor's JSON, valid by {@code vendor.schema.json}, into records. */
final class VendorReader {

    private VendorReader() {}

    static Vendor read(JsonNode vendor) {
        return new Vendor(
                vendor.path("number").asInt(),
                text(vendor, "id"),
                text(vendor, "name"),
                text(vendor, "company"),
                optional(vendor, "country"),
                constant(Vendor.Role.class, text(vendor, "role")),
                constants(Kind.class, vendor.path("kinds")),
                vendor.path("anyKind").asBoolean(false),
                footprint(vendor),
                optional(vendor, "privacyPolicy"));
    }

    private static Vendor.Footprint footprint(JsonNode vendor) {
        return new Vendor.Footprint(
                list(vendor.path("urls"), VendorReader::rule),
                list(vendor.path("loaders"), JsonNode::asString),
                list(vendor.path("calls"), JsonNode::asString),
                list(vendor.path("cookies"), VendorReader::cookie),
                list(vendor.path("localStorage"), JsonNode::asString),
                list(vendor.path("sessionStorage"), JsonNode::asString));
    }

    private static UrlRule rule(JsonNode rule) {
        return new UrlRule(
                text(rule, "host"),
                constant(UrlRule.Match.class, rule.path("match").asString("suffix")),
                optional(rule, "path"),
                optional(rule, "query"),
                constants(UrlRule.Use.class, rule.path("uses")),
                rule.path("hostWide").asBoolean(false),
                rule.path("visited").asBoolean(false),
                rule.path("enabled").asBoolean(true));
    }

    private static VendorCookie cookie(JsonNode cookie) {
        return new VendorCookie(
                text(cookie, "name"),
                constant(VendorCookie.Party.class, text(cookie, "party")),
                constant(Kind.class, text(cookie, "kind")),
                text(cookie, "lifetime"),
                optional(cookie, "domain"),
                cookie.path("exclusive").asBoolean(false));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static Optional<String> optional(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? Optional.empty() : Optional.of(value.asString());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return array.valueStream().map(element).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, JsonNode array) {
        Set<E> constants = EnumSet.noneOf(type);
        array.forEach(element -> constants.add(constant(type, element.asString())));
        return constants;
    }
}
