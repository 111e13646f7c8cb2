package io.consentgate.choice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that consent cookies are signed with. All of them verify, the first signs; nodes of one site share them.
 * Immutable, safe to share; {@link #toString()} tells ids only.
 */
public final class SigningKeys {
    /** What a setting with keys must look like. */
    public static final String FORM = "one or more of ID:KEY, parted by commas or lines, where ID is 1 to 8 characters "
            + "a-z or 0-9 and KEY is 32 random bytes in base64url (43 characters)";

    static final int LONGEST_ID = 8;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final List<Key> keys;

    private record Key(String id, SecretKeySpec secret) {}

    private SigningKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads keys from the text of a setting.
     *
     * @throws IllegalArgumentException if it is not of the {@link #FORM}; the message never holds a key
     */
    public static SigningKeys parse(String text) {
        List<Key> keys = new ArrayList<>();
        for (String item : text.split("[,\\s]+", -1)) {
            if (!item.isEmpty()) {
                keys.add(key(item, keys));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no signing key; allowed: " + FORM);
        }
        return new SigningKeys(keys);
    }

    /**
     * Reads keys from a file or, if there is none, makes one key and the file, readable by its owner alone (mode 0600).
     *
     * @throws UncheckedIOException if the file can be neither read nor written
     * @throws IllegalArgumentException if its text is not of the {@link #FORM}; the message never holds a key
     */
    public static SigningKeys file(Path file, SecureRandom random) {
        try {
            create(file, random);
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("signing keys: " + file + " can be neither read nor written", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("signing keys in " + file + ": " + e.getMessage(), e);
        }
    }

    /** One new key, for as long as the process lives. */
    public static SigningKeys random(SecureRandom random) {
        return parse(newKey(random));
    }

    /** The id of the key that signs. */
    String signer() {
        return keys.get(0).id();
    }

    /** The signature of these bytes by the first key, 32 bytes. */
    byte[] sign(byte[] bytes) {
        return hmac(keys.get(0), bytes);
    }

    /** The signature of these bytes by the key with this id; empty if there is none. */
    Optional<byte[]> sign(String keyId, byte[] bytes) {
        return keys.stream().filter(key -> key.id().equals(keyId)).findFirst().map(key -> hmac(key, bytes));
    }

    /** The ids of the keys; never the keys. */
    @Override
    public String toString() {
        return "SigningKeys" + keys.stream().map(Key::id).toList();
    }

    private static Key key(String item, List<Key> earlier) {
        int colon = item.indexOf(':');
        String id = colon < 0 ? "" : item.substring(0, colon);
        int place = earlier.size() + 1;
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(SigningKeys::idCharacter)) {
            throw new IllegalArgumentException("signing key " + place + " has no proper id; allowed: " + FORM);
        }
        if (earlier.stream().anyMatch(key -> key.id().equals(id))) {
            throw new IllegalArgumentException(
                    "signing key " + place + " has the id of an earlier one; give it its own");
        }
        byte[] secret = secret(item.substring(colon + 1), place);
        return new Key(id, new SecretKeySpec(secret, ALGORITHM));
    }

    private static byte[] secret(String text, int place) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            if (secret.length == KEY_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, without the decoder's message, which repeats characters of the key
        }
        throw new IllegalArgumentException(
                "signing key " + place + " is a text of " + text.length() + " characters; allowed: " + FORM);
    }

    private static boolean idCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static String newKey(SecureRandom random) {
        byte[] id = new byte[LONGEST_ID / 2];
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return HexFormat.of().formatHex(id)
                + ':'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            return;
        }
        Files.writeString(file, newKey(random) + '\n', UTF_8, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] hmac(Key key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.secret());
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
