package io.consentgate.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentMatcherTest {

    private static final Shipped SHIPPED = new Shipped();

    static Stream<Component> components() {
        return Catalogue.shipped().components().stream();
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyEntry_isFoundInAnyCase(Component component) {
        for (String element : component.elements()) {
            component.vendors().forEach((word, vendors) -> {
                String attribute = component.attribute().orElse("");
                NamedVendors named = named(element.toUpperCase(Locale.ROOT), attribute, word.toUpperCase(Locale.ROOT));
                assertThat(named).as(element + " " + word).isNotNull();
                assertThat(named.vendors()).extracting(SHIPPED::name).isEqualTo(vendors);
                assertThat(named.by())
                        .isEqualTo(attribute.isEmpty() ? element : element + " " + attribute + "=" + word);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amp-img, type, doubleclick",
        "my-shop-card, type, facebookpixel",
        "my.amp-youtube, data-videoid, x",
        "amp-youtube-blocked, data-videoid, x",
        "youtube, type, x",
        "amp-ad, data-type, doubleclick",
        "amp-analytics, type, ' '"
    })
    void whatNamesNobody_isNobodys(String element, String attribute, String word) {
        assertThat(named(element, attribute, word)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"dable, amp-ad type=dable", "'a b', amp-ad", "<script>, amp-ad"})
    void wordThatNobodyKnows_isAThirdPartys(String word, String by) {
        assertThat(named("amp-ad", "type", word)).isEqualTo(new NamedVendors(by, List.of()));
    }

    @Test
    void wordMayHaveSpaceAround() {
        assertThat(named("amp-ad", "type", "\n criteo ").vendors())
                .extracting(SHIPPED::name)
                .containsExactly("criteo");
    }

    private static @Nullable NamedVendors named(String element, String attribute, String word) {
        byte[] name = element.getBytes(UTF_8);
        return SHIPPED.matcher.component(name, 0, name.length, Map.of(attribute, word)::get);
    }
}
