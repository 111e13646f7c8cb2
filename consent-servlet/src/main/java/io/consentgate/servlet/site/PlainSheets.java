package io.consentgate.servlet.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Style sheets that were seen to be the same for every visitor, by URL and validator: a browser that has one may ask the
 * application whether it still holds, while any other would keep what it got before the policy or the filter was there.
 * Safe for use by many threads.
 */
final class PlainSheets {

    private static final int REMEMBERED = 10_000;

    private final Cache<Sheet, Boolean> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Sheet(String url, String validator) {}

    /** Notes a sheet. */
    void add(String url, String validator) {
        seen.put(new Sheet(url, validator), true);
    }

    /** Whether the sheet under this validator was seen. */
    boolean seen(String url, String validator) {
        return seen.getIfPresent(new Sheet(url, validator)) != null;
    }
}
