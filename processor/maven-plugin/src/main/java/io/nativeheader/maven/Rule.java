package io.nativeheader.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers that an interface was generated from. The processor writes them as a make rule, followed by comments with the SHA-256 of each header.
 */
final class Rule {

    private final String classFile;
    private final Map<Path, String> headers;

    private Rule(String classFile, Map<Path, String> headers) {
        this.classFile = classFile;
        this.headers = headers;
    }

    static List<Rule> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".d")).sorted().collect(Collectors.toList());
        }
        List<Rule> rules = new ArrayList<>();
        for (Path file : files) {
            rules.add(read(Files.readAllLines(file, StandardCharsets.UTF_8)));
        }
        return rules;
    }

    // p/Phy.class: /home/me/phy.h
    // # 3e4f… /home/me/phy.h
    static Rule read(List<String> lines) {
        String target = lines.isEmpty() ? "" : lines.get(0).replaceFirst(":( .*)?$", "");
        Map<Path, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("# ")) {
                int space = line.indexOf(' ', 2);
                headers.put(Path.of(line.substring(space + 1)), line.substring(2, space));
            }
        }
        return new Rule(target.replace("\\ ", " ").replace("\\#", "#").replace("$$", "$"), headers);
    }

    String classFile() {
        return classFile;
    }

    /** Deletes the class file if a header has changed. Returns whether it deleted the file. */
    boolean refresh(Path output) throws IOException {
        return !changed().isEmpty() && Files.deleteIfExists(output.resolve(classFile));
    }

    /** Returns the first header that has changed, or an empty string. */
    String changed() throws IOException {
        for (Map.Entry<Path, String> header : headers.entrySet()) {
            if (!Files.isRegularFile(header.getKey())
                    || !sha256(header.getKey()).equals(header.getValue())) {
                return header.getKey().toString();
            }
        }
        return "";
    }

    private static String sha256(Path file) throws IOException {
        try {
            StringBuilder text = new StringBuilder();
            for (byte one : MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))) {
                text.append(String.format("%02x", one));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }
}
