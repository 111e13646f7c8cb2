package io.consentgate.match;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shipped catalogue as a register in which the site has declared nothing, asked by text. */
final class Shipped {

    final List<Register.Entry> entries = entries(Catalogue.shipped().vendors());
    final VendorMatcher matcher;

    Shipped() {
        this(Respelling.NONE);
    }

    Shipped(Respelling written) {
        matcher = VendorMatcher.of(entries, written);
    }

    /** The vendor's id, or {@code ?} and what else the URL is. */
    String owner(String url, PageUrl page, Use use) {
        byte[] b = url.getBytes(StandardCharsets.UTF_8);
        return name(matcher.url(b, 0, b.length, page, use));
    }

    /** The id of the vendor that the script loads, or {@code ?none}. */
    String loaded(String script) {
        byte[] b = script.getBytes(StandardCharsets.UTF_8);
        return name(matcher.script(b, 0, b.length));
    }

    /** The id of the vendor whose measuring endpoint this is, or {@code ?} and what else. */
    String measured(String url, PageUrl page) {
        byte[] b = url.getBytes(StandardCharsets.UTF_8);
        return name(matcher.navigation(b, 0, b.length, page, vendor -> true));
    }

    boolean isOwn(String url, PageUrl page) {
        byte[] b = url.getBytes(StandardCharsets.UTF_8);
        return matcher.isOwn(b, 0, b.length, page);
    }

    String name(int index) {
        return switch (index) {
            case VendorMatcher.OWN_SITE -> "?own";
            case VendorMatcher.UNKNOWN_THIRD_PARTY -> "?unknown";
            case VendorMatcher.UNREADABLE -> "?unreadable";
            case VendorMatcher.NONE -> "?none";
            default -> entries.get(index).vendor().id();
        };
    }

    static List<Register.Entry> entries(List<Vendor> vendors) {
        List<Register.Entry> entries = new ArrayList<>();
        for (Vendor vendor : vendors) {
            entries.add(new Register.Entry(
                    entries.size(),
                    vendor,
                    Register.Standing.UNDECLARED,
                    Set.of(),
                    false,
                    Optional.empty(),
                    List.of(),
                    Optional.empty()));
        }
        return entries;
    }
}
