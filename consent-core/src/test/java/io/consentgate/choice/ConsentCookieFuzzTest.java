package io.consentgate.choice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What holds for every cookie that a browser, or somebody who plants one, may send. The inputs that are kept beside this class
 * are replayed with every test run; {@code bin/fuzz} looks for others, led by what code they reach.
 */
class ConsentCookieFuzzTest {

    private static final CookiePlace PLACE = CookiePlace.of(true, "shop.example");
    private static final ConsentCookie COOKIE = new ConsentCookie(SigningKeys.parse("fuzz:" + "A".repeat(43)));

    /** Whatever stands in the header, nobody who has not our key is believed. */
    @FuzzTest(maxDuration = "1m")
    void whatWeDidNotSign_isNeverBelieved(byte[] input) {
        String text = new String(input, ISO_8859_1);
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(input);
        assertThat(COOKIE.decode(text, PLACE)).isInstanceOf(CookieResult.Rejected.class);
        assertThat(COOKIE.decode(base64, PLACE)).isInstanceOf(CookieResult.Rejected.class);
        assertThat(COOKIE.read(CookieHeader.read(List.of(text, PLACE.name() + "=" + base64)), PLACE))
                .isInstanceOf(CookieResult.Rejected.class);
        assertThat(COOKIE.read(CookieHeader.read(List.of(text)), PLACE)).isNotInstanceOf(CookieResult.Valid.class);
    }

    /** Content of another version, signed with our key, is read or rejected; what is read is written the same again. */
    @FuzzTest(maxDuration = "1m")
    void whatWeSigned_isReadOrRejected(byte[] input) {
        if (COOKIE.decode(COOKIE.seal(content(input), PLACE), PLACE) instanceof CookieResult.Valid valid) {
            String again = COOKIE.encode(valid.choice(), PLACE);
            assertThat(COOKIE.decode(again, PLACE)).isEqualTo(valid);
        }
    }

    /** Behind the version and the key's id. */
    private static byte[] content(byte[] rest) {
        byte[] head = "\1\4fuzz".getBytes(ISO_8859_1);
        byte[] content = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, content, head.length, rest.length);
        return content;
    }
}
