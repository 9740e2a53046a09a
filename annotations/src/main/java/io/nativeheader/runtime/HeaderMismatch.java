package io.nativeheader.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the headers installed on this machine with those that a binding was generated from. The binding's report contains their SHA-256
 * digests.
 */
final class HeaderMismatch {

    private static final Pattern ENTRY = Pattern.compile("\\{\"name\": \"([^\"]+)\", \"sha256\": \"([0-9a-f]{64})\"");

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/local/include"),
            Path.of("/usr/include"),
            Path.of("/usr/include/"
                    + System.getProperty("os.arch").replace("amd64", "x86_64").replace("ppc64le", "powerpc64le")
                    + "-linux-gnu"));

    private HeaderMismatch() {}

    /**
     * Returns a sentence that names a header whose installed version differs; empty if there is none.
     *
     * @param owner the generated class
     * @param headers the header names from the annotation, separated by ", "
     */
    static String hint(Class<?> owner, String headers) {
        try {
            String report = report(owner);
            for (String name : headers.split(", ")) {
                Set<String> digests = digests(report, name);
                if (!digests.isEmpty() && differs(name, digests)) {
                    return " The installed " + name + " differs from the one that the binding was generated from.";
                }
            }
        } catch (IOException | RuntimeException | NoSuchAlgorithmException unknown) {
            // the hint is optional
        }
        return "";
    }

    /** Returns the digests of a header; several if the binding's platforms have different ones. */
    private static Set<String> digests(String report, String name) {
        return ENTRY.matcher(report)
                .results()
                .filter(entry -> entry.group(1).equals(name))
                .map(entry -> entry.group(2))
                .collect(Collectors.toSet());
    }

    private static String report(Class<?> owner) throws IOException {
        String stem = owner.getName().replace('.', '/').replaceFirst("Native(_\\d+)?$", "");
        String resource = "META-INF/native-header/" + stem + ".json";
        ClassLoader loader = owner.getClassLoader();
        try (InputStream content = loader == null
                ? ClassLoader.getSystemResourceAsStream(resource)
                : loader.getResourceAsStream(resource)) {
            return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean differs(String name, Set<String> digests) throws IOException, NoSuchAlgorithmException {
        for (Path folder : FOLDERS) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                return !digests.contains(HexFormat.of().formatHex(digest));
            }
        }
        return false;
    }
}
