package io.consentgate.matrix;

class TomcatTest extends Matrix implements RawCookieScenarios, EarlyHintsScenarios {

    TomcatTest() {
        super(new EmbeddedTomcat());
    }
}
