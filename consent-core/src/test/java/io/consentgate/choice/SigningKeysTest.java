package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
    private static final String KEY = "A".repeat(43);

    @Test
    void firstKey_signs() {
        SigningKeys keys = SigningKeys.parse("b:" + KEY + ", a:" + KEY + "\n");
        assertThat(keys.signer()).isEqualTo("b");
        assertThat(keys.sign("a", new byte[0])).contains(keys.sign(new byte[0]));
        assertThat(keys.sign("c", new byte[0])).isEmpty();
    }

    @Test
    void text_tellsIdsOnly() {
        assertThat(SigningKeys.parse("k1:" + KEY).toString()).isEqualTo("SigningKeys[k1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "secretsecret",
                "k1:",
                ":AAAA",
                "K1:secretsecret",
                "k1:secret+secret",
                "toolongid1:s",
                "k1:%%%"
            })
    void otherForm_refusedWithoutRepeatingTheKey(String text) {
        assertThatThrownBy(() -> SigningKeys.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed: one or more of ID:KEY")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void repeatedId_refused() {
        assertThatThrownBy(() -> SigningKeys.parse("k:" + KEY + ",k:" + KEY)).hasMessageContaining("key 2");
    }

    @Test
    void missingFile_isMadeForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        SigningKeys made = SigningKeys.file(file, new SecureRandom());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SigningKeys again = SigningKeys.file(file, new SecureRandom());
        assertThat(again.sign(new byte[] {1})).isEqualTo(made.sign(new byte[] {1}));
        assertThat(SigningKeys.random(new SecureRandom()).sign(new byte[] {1})).isNotEqualTo(made.sign(new byte[] {1}));
    }

    @Test
    void spoiltFile_refusedByName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "secret");
        assertThatThrownBy(() -> SigningKeys.file(file, new SecureRandom()))
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("secret,");
    }
}
