package io.consentgate.choice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.consentgate.Consent.Reason;
import io.consentgate.numbers.CookieBudget;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Choices as signed cookie text, and back. The signature, HMAC-SHA256, covers the cookie's name, its host and its content.
 * Text is base64url without padding; name and value together take at most {@link #LIMIT} bytes. Immutable, safe to share.
 */
public final class ConsentCookie {
    /** The most bytes that name, {@code =} and value may take. */
    public static final int LIMIT = CookieBudget.LIMIT;

    private static final int LONGEST_TEXT = 1024;
    private final SigningKeys keys;

    /** Signs and verifies with these keys. */
    public ConsentCookie(SigningKeys keys) {
        this.keys = keys;
    }

    /** The text of the cookie that holds this choice at this place. */
    public String encode(Choice choice, CookiePlace place) {
        return seal(Payload.write(choice, keys.signer()), place);
    }

    /** The text of a cookie of that content, signed for this place. */
    String seal(byte[] content, CookiePlace place) {
        byte[] signature = keys.sign(signed(place, content));
        byte[] whole = Arrays.copyOf(content, content.length + signature.length);
        System.arraycopy(signature, 0, whole, content.length, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The choice that this text holds, if we signed it for this place. Takes any text, never throws. */
    public CookieResult decode(String text, CookiePlace place) {
        Optional<Payload> payload = bytes(text).flatMap(Payload::open);
        if (payload.isEmpty()) {
            return new CookieResult.Rejected(Reason.MALFORMED);
        }
        Optional<byte[]> expected =
                keys.sign(payload.get().keyId(), signed(place, payload.get().content()));
        if (expected.isEmpty()
                || !MessageDigest.isEqual(expected.get(), payload.get().signature())) {
            return new CookieResult.Rejected(Reason.FORGED);
        }
        return payload.get()
                .choice()
                .<CookieResult>map(CookieResult.Valid::new)
                .orElseGet(() -> new CookieResult.Rejected(Reason.MALFORMED));
    }

    /** What a request's cookies say; two cookies of our name count for nothing. Never throws. */
    public CookieResult read(CookieHeader cookies, CookiePlace place) {
        List<String> values = cookies.values(place.name());
        return switch (values.size()) {
            case 0 -> CookieResult.ABSENT;
            case 1 -> decode(values.get(0), place);
            default -> new CookieResult.Rejected(Reason.DUPLICATE);
        };
    }

    /** The {@code Set-Cookie} value that keeps this choice in the browser for this long. */
    public String header(Choice choice, CookiePlace place, Duration lifetime) {
        return cookie(place, encode(choice, place), lifetime);
    }

    /** The {@code Set-Cookie} value that takes our cookie out of the browser. */
    public static String removal(CookiePlace place) {
        return cookie(place, "", Duration.ZERO);
    }

    /** Whether a choice fits in {@link #LIMIT} bytes under any name and key. */
    static boolean fits(Choice choice) {
        return size(choice) <= LIMIT;
    }

    /** The bytes that name, {@code =} and value take at most. */
    static int size(Choice choice) {
        int content = Payload.write(choice, "k".repeat(SigningKeys.LONGEST_ID)).length;
        int whole = content + Payload.SIGNATURE_BYTES;
        return CookiePlace.LONGEST_NAME + 1 + (whole * 4 + 2) / 3;
    }

    private static String cookie(CookiePlace place, String value, Duration lifetime) {
        String attributes = place.secure() ? "Secure; HttpOnly; SameSite=Lax" : "HttpOnly; SameSite=Lax";
        return new SetCookie(place.name(), value, place.domain(), "/", lifetime, attributes).text();
    }

    private static Optional<byte[]> bytes(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // several texts decode to the same bytes; only the one that we write is ours
            boolean ours = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(text);
            return ours ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] signed(CookiePlace place, byte[] content) {
        byte[] head = ("consent-cookie\0" + place.name() + '\0' + place.host() + '\0').getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }
}
