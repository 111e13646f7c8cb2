package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieHeaderTest {

    /** What containers drop, change or throw at, browsers send. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            first=1; j={"x":1}; last=2    | j  | {"x":1}
            first=1; sp=a b; last=2       | sp | a b
            first=1; c=a,b; last=2        | c  | a,b
            first=1; u=åäö; last=2        | u  | åäö
            first=1; =noname; last=2      | `` | noname
            first=1; noname; last=2       | `` | noname
            first=1; q="v"; last=2        | q  | "v"
            first=1; at=a@b[1]; last=2    | at | a@b[1]
            first=1; e=a=b=c; last=2      | e  | a=b=c
            first=1;;  ; n=; last=2       | n  | ``
            first=1;	t=	v	; last=2 | t  | v
            """)
    void dirtyPair_isReadAndHarmsNoOther(String header, String name, String value) {
        CookieHeader cookies = CookieHeader.read(List.of(header));
        assertThat(cookies.values(name)).containsExactly(value);
        assertThat(cookies.values("first")).containsExactly("1");
        assertThat(cookies.values("last")).containsExactly("2");
    }

    @Test
    void repeatedNamesAndHeaders_areAllThere() {
        CookieHeader cookies = CookieHeader.read(List.of("a=1; b=2", "a=3"));
        assertThat(cookies.values("a")).containsExactly("1", "3");
        assertThat(cookies.names()).containsExactlyInAnyOrder("a", "b");
        assertThat(cookies.values("A")).isEmpty();
        assertThat(CookieHeader.read(List.of()).pairs()).isEmpty();
    }

    @Test
    void without_leavesTheOthersAsTheyStood() {
        CookieHeader cookies = CookieHeader.read(List.of("JSESSIONID=x; _ga=1; j={\"a\": 1}; _ga_X=2"));
        assertThat(cookies.without(name -> name.startsWith("_ga")).text()).isEqualTo("JSESSIONID=x; j={\"a\": 1}");
        assertThat(cookies.without(name -> false)).isSameAs(cookies);
        assertThat(cookies.without(name -> true).text()).isEmpty();
    }

    @Property(tries = 1000)
    void anyText_isReadWithoutThrowing(@ForAll String header) {
        CookieHeader cookies = CookieHeader.read(List.of(header));
        assertThat(CookieHeader.read(List.of(cookies.text())).pairs()).isEqualTo(cookies.pairs());
    }

    @Test
    void thousandsOfPairs_areRead() {
        assertThat(CookieHeader.read(List.of("a=1;".repeat(2_000))).pairs()).hasSize(2_000);
    }
}
