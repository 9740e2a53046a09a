package io.nativeheader.processor.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes a SHA-256 over texts and their lengths, so that the boundaries between texts count. */
public final class Digest {

    private final MessageDigest digest = sha256();

    public void add(String... texts) {
        for (String text : texts) {
            add(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Adds texts and their number. */
    public void addAll(Iterable<String> texts) {
        int count = 0;
        for (String text : texts) {
            add(text);
            count++;
        }
        add("" + count);
    }

    public void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** Returns the digest as 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the 32 bytes of the SHA-256 of {@code bytes}. */
    public static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
        }
    }
}
