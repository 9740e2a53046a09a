package io.nativeheader.processor.architecture;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fences of docs/ARCHITECTURE.md: which package may import which. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/nativeheader/processor");
    private static final String OURS = "io.nativeheader.processor.";

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("diagnostic", Set.of()),
            entry("cmodel", Set.of()),
            entry("jmodel", Set.of()),
            entry("cache", Set.of("cmodel")),
            entry("request", Set.of("diagnostic", "jmodel")),
            entry("clang", Set.of("cmodel", "cache")),
            entry("parse", Set.of("clang", "cmodel", "cache")),
            entry("resolve", Set.of("request", "cmodel", "jmodel", "diagnostic")),
            entry("emit", Set.of("jmodel")),
            entry("javac", Set.of()),
            entry("worker", Set.of("cache")),
            entry("toolchain", Set.of("cmodel", "clang", "cache")),
            entry("doctor", Set.of("diagnostic", "cmodel", "clang", "parse", "toolchain", "cache")));

    private record Import(String packageName, String file, String name) {}

    private static List<Import> imports() {
        List<Import> imports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Path relative = SOURCES.relativize(file);
                String packageName =
                        relative.getNameCount() == 1 ? "" : relative.getName(0).toString();
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("import ")) {
                        String name = line.replaceFirst("import (static )?", "").replace(";", "");
                        imports.add(new Import(packageName, relative.toString(), name));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return imports;
    }

    @Test
    void everyPackageIsFenced() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            Set<String> packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
            assertEquals(ARROWS.keySet(), packages);
        }
    }

    @Test
    void arrowsGoOneWay() {
        List<Import> imports = imports();
        assertFalse(imports.isEmpty());
        List<Import> wrong = imports.stream()
                .filter(one -> one.name().startsWith(OURS) && !one.packageName().isEmpty())
                .filter(one -> {
                    String target = one.name().substring(OURS.length()).split("\\.")[0];
                    return !target.equals(one.packageName())
                            && !ARROWS.get(one.packageName()).contains(target);
                })
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theCompilersElementsStayWithTheReaderAndTheDiagnostics() {
        assertEquals(
                List.of(),
                importsOf("javax.lang.model.", Set.of("", "request", "diagnostic")).stream()
                        .filter(one -> !one.name().equals("javax.lang.model.element.Modifier")) // JavaPoet's, in emit
                        .toList());
    }

    @Test
    void javaPoetStaysWithTheEmitters() {
        assertEquals(List.of(), importsOf("com.palantir.javapoet.", Set.of("emit")));
    }

    @Test
    void theCommandLineIsReadInTheRoot() {
        assertEquals(List.of(), importsOf("picocli.", Set.of("")));
    }

    @Test
    void foreignFunctionsAreCalledForClangAlone() {
        assertEquals(List.of(), importsOf("java.lang.foreign.", Set.of("clang")));
    }

    private static List<Import> importsOf(String prefix, Set<String> allowed) {
        return imports().stream()
                .filter(one -> one.name().startsWith(prefix) && !allowed.contains(one.packageName()))
                .toList();
    }
}
