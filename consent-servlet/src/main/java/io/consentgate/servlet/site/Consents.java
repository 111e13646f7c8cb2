package io.consentgate.servlet.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.consentgate.Consent;
import io.consentgate.banner.Banner;
import io.consentgate.choice.ConsentCookie;
import io.consentgate.choice.ConsentResolver;
import io.consentgate.choice.CookieHeader;
import io.consentgate.choice.CookiePlace;
import io.consentgate.choice.CookieResult;
import io.consentgate.choice.Signals;
import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves consents and remembers them for a short while: the same cookie means the same until it lapses. Safe for use by
 * many threads.
 */
final class Consents {

    private static final int REMEMBERED = 10_000;
    /** Policies name days; a minute's delay in noticing that one has come is nothing. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final Register register;
    private final ConsentCookie cookies;
    private final MetVendors met;
    private final SourceList sources;
    private final Banner banner;
    private final Cache<Key, Resolved> resolved = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    Consents(Register register, ConsentCookie cookies, MetVendors met, SourceList sources, Banner banner) {
        this.sources = sources;
        this.banner = banner;
        this.register = register;
        this.cookies = cookies;
        this.met = met;
    }

    /**
     * A consent, what it was read from, and its class: visitors of one class get the same bytes.
     *
     * @param consentClass lower-case hex digits
     * @param sources the content security policy that follows from it
     * @param htmlAttributes what the {@code <html>} tag says of it
     */
    record Resolved(CookieResult cookie, Consent consent, String consentClass, String sources, String htmlAttributes) {
        boolean holds(Clock clock) {
            return consent.expiresAt().map(end -> clock.instant().isBefore(end)).orElse(true);
        }
    }

    /** The place matters where there is something to read: who brings no cookie of ours is the same on every host. */
    private record Key(List<String> values, Optional<CookiePlace> place, Signals signals, Set<String> met) {

        static Key of(List<String> values, CookiePlace place, Signals signals, Set<String> met) {
            return new Key(values, values.isEmpty() ? Optional.empty() : Optional.of(place), signals, met);
        }

        /** Without going through all that the site was seen to use. */
        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    Resolved resolve(CookieHeader header, CookiePlace place, Signals signals, Clock clock) {
        Key key = Key.of(header.values(place.name()), place, signals, met.ids());
        Resolved known = resolved.getIfPresent(key);
        if (known != null && known.holds(clock)) {
            return known;
        }
        CookieResult cookie = cookies.read(header, place);
        Consent consent = ConsentResolver.resolve(cookie, register, signals, clock.instant(), key.met());
        Resolved fresh = new Resolved(
                cookie, consent, consentClass(consent, signals), sources.of(consent), banner.htmlAttributes(consent));
        resolved.put(key, fresh);
        return fresh;
    }

    private String consentClass(Consent consent, Signals signals) {
        StringBuilder meaning = new StringBuilder(consent.policyVersion());
        meaning.append(consent.unanswered()).append(signals.gpc()).append(consent.source());
        meaning.append(consent.purposes());
        register.entries().forEach(entry -> meaning.append(consent.runs(entry.index()) ? '1' : '0'));
        return hash(meaning.toString()).substring(0, 16);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
