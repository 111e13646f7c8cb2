/** What the visitor sees. Start at {@link io.consentgate.banner.Banner}. */
module io.consentgate.banner {
    requires static org.jspecify;
    requires transitive io.consentgate.core;
    requires com.github.benmanes.caffeine;
    requires tools.jackson.databind;

    exports io.consentgate.banner;
}
