package io.consentgate.matrix;

class TomcatTest extends Matrix implements Servlet61Scenarios, RawCookieScenarios, EarlyHintsScenarios {

    TomcatTest() {
        super(new EmbeddedTomcat());
    }
}
