package io.consentgate.jdbc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * The property of {@link LedgerModelTest}, led by what code is reached. The inputs that are kept beside this class are replayed
 * with every test run; {@code bin/fuzz} looks for others.
 */
class LedgerFuzzTest {

    private static final int MOST_ACTS = 32;

    /** Each byte is an act. */
    @FuzzTest(maxDuration = "1m")
    void anyActs_agreeWithTheModel(byte[] acts) throws IOException {
        try (var model = new LedgerModel()) {
            for (var i = 0; i < Math.min(MOST_ACTS, acts.length); i++) {
                model.act((acts[i] & 0xFF) % LedgerModel.ACTS, i);
            }
            model.check();
        }
    }
}
