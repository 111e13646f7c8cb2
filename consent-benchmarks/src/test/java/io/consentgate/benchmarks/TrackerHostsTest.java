package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerHostsTest {

    private final TrackerHosts hosts = new TrackerHosts(Set.of("tracker.example"));

    @ParameterizedTest
    @CsvSource({
        "https://tracker.example/a.js, true",
        "//cdn.Tracker.example:443?x, true",
        "https://nottracker.example/, false",
        "https://tracker.example.org/, false",
        "/tracker.example/a.js, false",
        "https://own.example//tracker.example/, false"
    })
    void urlsOnItsHostsAndBelow_areItsOwn(String url, boolean own) {
        assertThat(hosts.own(url)).isEqualTo(own);
    }
}
