package io.consentgate.jdbc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under one visitor's key (NIST SP 800-38D, 2007): a random nonce of 96 bits, then ciphertext and tag. */
final class BodyCipher {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;

    BodyCipher(SecureRandom random) {
        this.random = random;
    }

    byte[] newKey() {
        return randomBytes(KEY_BYTES);
    }

    byte[] encrypt(byte[] key, byte[] entry) {
        var nonce = randomBytes(NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            var body = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(entry.length));
            cipher.doFinal(entry, 0, entry.length, body, NONCE_BYTES);
            return body;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * The entry in clear.
     *
     * @throws GeneralSecurityException if the body is not what was encrypted under this key
     */
    static byte[] decrypt(byte[] key, byte[] body) throws GeneralSecurityException {
        var nonce = Arrays.copyOf(body, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce)
                .doFinal(body, NONCE_BYTES, Math.max(0, body.length - NONCE_BYTES));
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
