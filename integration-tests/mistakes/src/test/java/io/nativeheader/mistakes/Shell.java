package io.nativeheader.mistakes;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a mistake's commands in a folder with the jars of this build, as users type them. */
record Shell(Path folder) {

    private static final List<String> NEEDED =
            List.of("native-header-processor", "native-header", "javapoet", "llvm", "commonmark");
    private static final String ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** Runs a command and returns its output on both streams. */
    String run(String line) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        String command = words.removeFirst();
        List<String> arguments = words.stream().map(this::expand).toList();
        return switch (command) {
            case "javac" ->
                start(
                        javac(home()),
                        usual(
                                "-J" + ACCESS,
                                "-J-XX:TieredStopAtLevel=1",
                                "-J-XX:+UseSerialGC",
                                "-processorpath",
                                "$JARS",
                                "-cp",
                                "$ANNOTATIONS"),
                        arguments);
            case "plain-javac" -> start(javac(home()), List.of(), arguments);
            case "old-javac" -> start(javac(oldJdk().orElseThrow()), List.of(), arguments);
            case "java" -> start(java(), List.of(ACCESS, "-cp", expand("$CLASSES")), arguments);
            case "plain-java" -> start(java(), List.of(), arguments);
            case "cc" -> cc(arguments.get(0), folder.resolve(arguments.get(1)));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private List<String> usual(String... options) {
        return Stream.concat(Arrays.stream(options), Stream.of("-d", "out", "-Anativeheader.includePath=."))
                .map(this::expand)
                .toList();
    }

    private String start(List<String> command, List<String> first, List<String> then)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(first);
        all.addAll(then);
        all.add(command.getFirst().endsWith("javac") ? "Phy.java" : "Phy");
        return output(all);
    }

    private String cc(String source, Path library) throws IOException, InterruptedException {
        Files.createDirectories(library.getParent());
        return output(List.of("cc", "-shared", "-fPIC", "-o", library.toString(), source));
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    private String expand(String word) {
        return word.replace("$JARS", jars(NEEDED))
                .replace("$PROCESSOR", jars(NEEDED.subList(0, 1)))
                .replace("$ANNOTATIONS", jars(NEEDED.subList(1, 2)))
                .replace("$CLASSES", "out" + File.pathSeparator + jars(NEEDED.subList(1, 2)));
    }

    private static String jars(List<String> artifacts) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(path -> {
                    String name = Path.of(path).getFileName().toString();
                    return artifacts.stream().anyMatch(artifact -> name.matches(artifact + "-\\d.*\\.jar"));
                })
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static List<String> javac(Path jdk) {
        return List.of(jdk.resolve("bin/javac").toString());
    }

    private static List<String> java() {
        return List.of(home().resolve("bin/java").toString());
    }

    /** Returns an installed JDK older than 22. */
    static Optional<Path> oldJdk() {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .filter(Shell::isOld)
                    .sorted()
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean isOld(Path home) {
        try {
            return Files.readString(home.resolve("release")).matches("(?s).*JAVA_VERSION=\"(1\\.8|9|1\\d|2[01])\\b.*");
        } catch (IOException none) {
            return false;
        }
    }
}
