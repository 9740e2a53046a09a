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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the package rules of docs/ARCHITECTURE.md: which package may use which, in imports and in qualified names. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/nativeheader/processor");

    private static final Pattern OURS = Pattern.compile("\\bio\\.nativeheader\\.processor\\.((?:[a-z]+\\.)*)[A-Z]");

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);

    /** The stages in execution order. A stage uses the results of earlier stages only. */
    private static final List<String> STAGES = List.of("inputs", "plan", "parse", "resolve", "compile", "javac");

    /** What each package may use besides its own sub-packages and parents. The root may use all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("platform", Set.of()),
            entry("diagnostic", Set.of()),
            entry("cmodel", Set.of("platform")),
            entry("jmodel", Set.of()),
            entry("symbols", Set.of()),
            entry("request", Set.of("diagnostic", "jmodel")),
            entry("naming", Set.of("cmodel", "jmodel")),
            entry("cache", Set.of("platform")),
            entry("clang", Set.of("platform", "cache")),
            entry("toolchain", Set.of("platform", "cmodel", "clang", "cache", "toolchain.library", "toolchain.output")),
            entry("toolchain.library", Set.of("platform", "toolchain")),
            entry("toolchain.output", Set.of()),
            entry("inputs", Set.of("request", "cmodel", "symbols", "diagnostic", "toolchain", "toolchain.library")),
            entry("plan", Set.of("request", "cmodel", "jmodel", "naming")),
            entry(
                    "parse",
                    Set.of(
                            "request",
                            "cmodel",
                            "symbols",
                            "diagnostic",
                            "platform",
                            "inputs",
                            "plan",
                            "clang",
                            "cache",
                            "toolchain")),
            entry(
                    "resolve",
                    Set.of(
                            "request",
                            "cmodel",
                            "jmodel",
                            "symbols",
                            "diagnostic",
                            "naming",
                            "resolve.type",
                            "resolve.declared",
                            "resolve.symbol",
                            "resolve.helper")),
            entry("resolve.type", Set.of("cmodel", "jmodel", "naming")),
            entry(
                    "resolve.declared",
                    Set.of("request", "cmodel", "jmodel", "diagnostic", "naming", "plan", "resolve", "resolve.type")),
            entry("resolve.symbol", Set.of("request", "cmodel", "symbols", "diagnostic", "resolve", "resolve.type")),
            entry("resolve.helper", Set.of("request", "cmodel", "jmodel", "resolve", "resolve.type")),
            entry("emit", Set.of("jmodel")),
            entry(
                    "compile",
                    Set.of(
                            "request",
                            "cmodel",
                            "jmodel",
                            "naming",
                            "diagnostic",
                            "inputs",
                            "resolve",
                            "emit",
                            "cache",
                            "toolchain")),
            entry("javac", Set.of("emit")),
            entry(
                    "pipeline",
                    Set.of(
                            "request",
                            "cmodel",
                            "jmodel",
                            "diagnostic",
                            "platform",
                            "inputs",
                            "parse",
                            "resolve",
                            "emit",
                            "compile",
                            "javac",
                            "cache",
                            "toolchain",
                            "symbols")),
            entry(
                    "worker",
                    Set.of(
                            "request",
                            "diagnostic",
                            "platform",
                            "inputs",
                            "parse",
                            "pipeline",
                            "javac",
                            "clang",
                            "cache",
                            "toolchain")),
            entry("cli", Set.of("request", "diagnostic", "platform", "inputs", "toolchain", "cli.doctor")),
            entry(
                    "cli.doctor",
                    Set.of(
                            "diagnostic",
                            "cmodel",
                            "platform",
                            "clang",
                            "parse",
                            "toolchain",
                            "toolchain.library",
                            "cache")));

    private record Source(String packageName, String file, String code) {}

    /** All sources without comments and string literals. The name of the root package is empty. */
    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .toList()) {
                Path relative = SOURCES.relativize(file);
                String packageName = relative.getNameCount() == 1
                        ? ""
                        : relative.getParent().toString().replace('/', '.').replace('\\', '.');
                String code = COMMENT_OR_TEXT.matcher(Files.readString(file)).replaceAll(" ");
                sources.add(new Source(packageName, relative.toString(), code));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertFalse(sources.isEmpty());
        return sources;
    }

    @Test
    void everyPackageHasARule() {
        Set<String> packages = sources().stream()
                .map(Source::packageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(ARROWS.keySet()), new TreeSet<>(packages));
    }

    @Test
    void packagesUseOnlyWhatTheirRuleAllows() {
        Set<String> wrong = new TreeSet<>();
        for (Source source : sources()) {
            Matcher names = OURS.matcher(source.code());
            while (names.find()) {
                String used = names.group(1).isEmpty()
                        ? ""
                        : names.group(1).substring(0, names.group(1).length() - 1);
                if (!source.packageName().isEmpty()
                        && !used.equals(source.packageName())
                        && !ARROWS.get(source.packageName()).contains(used)) {
                    wrong.add(source.file() + " uses " + used);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void stagesUseEarlierStagesOnly() {
        List<String> wrong = new ArrayList<>();
        ARROWS.forEach((user, allowed) -> {
            int stage = STAGES.indexOf(user.split("\\.")[0]);
            for (String used : allowed) {
                if (stage >= 0 && STAGES.indexOf(used.split("\\.")[0]) > stage) {
                    wrong.add(user + " uses " + used);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTheReaderAndTheDiagnosticsUseTheCompilersElements() {
        assertEquals(
                List.of(), usersOf("javax\\.lang\\.model\\.(?!element\\.Modifier\\b)", "", "request", "diagnostic"));
    }

    @Test
    void onlyTheEmittersUseJavaPoet() {
        assertEquals(List.of(), usersOf("com\\.palantir\\.javapoet\\.", "emit"));
    }

    @Test
    void onlyTheCommandLineUsesPicocli() {
        assertEquals(List.of(), usersOf("\\bpicocli\\.", "cli"));
    }

    @Test
    void onlyTheClangPackageCallsForeignFunctions() {
        assertEquals(List.of(), usersOf("\\bjava\\.lang\\.foreign\\.", "clang"));
    }

    private static List<String> usersOf(String pattern, String... allowed) {
        Pattern name = Pattern.compile(pattern);
        return sources().stream()
                .filter(source -> !List.of(allowed).contains(source.packageName()))
                .filter(source -> name.matcher(source.code()).find())
                .map(Source::file)
                .toList();
    }
}
