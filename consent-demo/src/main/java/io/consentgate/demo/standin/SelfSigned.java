package io.consentgate.demo.standin;

import io.consentgate.demo.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A certificate made on the spot by the JDK's {@code keytool}, valid for 30 days and gone with the process. No browser
 * trusts it unless told to.
 */
record SelfSigned(KeyStore keyStore, String password) {

    private static final String ARGUMENTS = "-genkeypair -alias demo -keyalg EC -groupname secp256r1 -validity 30"
            + " -dname CN=Demo -storetype PKCS12 -storepass:env STOREPASS -keystore";

    /**
     * Makes one; takes about a second.
     *
     * @throws IllegalStateException if {@code keytool} is missing or fails
     */
    static SelfSigned create() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("keys.p12");
            runKeytool(file, password);
            return new SelfSigned(load(file, password), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void runKeytool(Path file, String password) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(ARGUMENTS.split(" ")));
        command.add(file.toString());
        ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
        keytool.environment().put("STOREPASS", password);
        Process process = keytool.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitOf(process) != 0) {
            throw new IllegalStateException("keytool could not make a certificate: " + said.strip());
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keytool made a certificate", e);
        }
    }

    private static KeyStore load(Path file, String password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot read the certificate that its keytool made", e);
        }
    }
}
