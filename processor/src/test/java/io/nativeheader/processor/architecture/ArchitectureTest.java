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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Enforces the package rules of docs/ARCHITECTURE.md: which package may use which, in imports and in qualified names. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/nativeheader/processor");

    private static final Pattern OURS = Pattern.compile("\\bio\\.nativeheader\\.processor\\.((?:[a-z]+\\.)*)[A-Z]");

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);

    /**
     * The stages in execution order, except {@code emit}, which {@code compile} uses to print helper stubs. A stage may use only the
     * packages of earlier stages.
     */
    private static final List<String> STAGES =
            List.of("inputs", "plan", "parse", "align", "resolve", "compile", "javac");

    /** The packages that each package uses. The root package may use all of them. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("platform", Set.of()),
            entry("diagnostic", Set.of()),
            entry("documentation", Set.of()),
            entry("cmodel", Set.of("platform", "documentation")),
            entry("cmodel.cxx", Set.of("cmodel")),
            entry("jmodel", Set.of("platform", "documentation", "jmodel.cxx")),
            entry("jmodel.cxx", Set.of("jmodel")),
            entry("symbols", Set.of()),
            entry("request", Set.of("platform", "diagnostic", "jmodel")),
            entry("naming", Set.of("cmodel", "jmodel")),
            entry("cache", Set.of("platform")),
            entry("clang", Set.of("platform", "cache")),
            entry(
                    "toolchain",
                    Set.of(
                            "platform",
                            "cmodel",
                            "cache",
                            "clang",
                            "toolchain.library",
                            "toolchain.output",
                            "toolchain.sysroot")),
            entry("toolchain.library", Set.of("platform", "toolchain")),
            entry("toolchain.output", Set.of()),
            entry("toolchain.sysroot", Set.of("platform", "cache", "toolchain")),
            entry(
                    "inputs",
                    Set.of(
                            "platform",
                            "diagnostic",
                            "cmodel",
                            "symbols",
                            "request",
                            "toolchain",
                            "toolchain.library",
                            "toolchain.sysroot")),
            entry("plan", Set.of("cmodel", "jmodel", "request", "naming")),
            entry(
                    "parse",
                    Set.of(
                            "cmodel.cxx",
                            "parse.comment",
                            "parse.cxx",
                            "parse.placement",
                            "platform",
                            "documentation",
                            "diagnostic",
                            "cmodel",
                            "request",
                            "cache",
                            "clang",
                            "toolchain",
                            "toolchain.sysroot",
                            "inputs",
                            "plan")),
            entry("parse.comment", Set.of("documentation", "clang")),
            entry("parse.cxx", Set.of("documentation", "cmodel", "cmodel.cxx", "clang", "parse")),
            entry("parse.placement", Set.of("documentation", "parse.comment")),
            entry("align", Set.of("platform", "documentation", "cmodel")),
            entry(
                    "resolve",
                    Set.of(
                            "jmodel.cxx",
                            "resolve.cxx",
                            "cmodel.cxx",
                            "platform",
                            "diagnostic",
                            "cmodel",
                            "jmodel",
                            "symbols",
                            "request",
                            "naming",
                            "resolve.type",
                            "resolve.declared",
                            "resolve.symbol",
                            "resolve.helper")),
            entry("resolve.type", Set.of("platform", "documentation", "cmodel", "jmodel", "naming")),
            entry(
                    "resolve.declared",
                    Set.of(
                            "platform",
                            "diagnostic",
                            "cmodel",
                            "jmodel",
                            "request",
                            "naming",
                            "plan",
                            "resolve",
                            "resolve.type")),
            entry(
                    "resolve.cxx",
                    Set.of(
                            "diagnostic",
                            "request",
                            "platform",
                            "documentation",
                            "cmodel",
                            "cmodel.cxx",
                            "jmodel",
                            "jmodel.cxx",
                            "naming",
                            "resolve",
                            "resolve.type")),
            entry("resolve.comment", Set.of("documentation", "jmodel", "jmodel.cxx", "naming")),
            entry("resolve.symbol", Set.of("diagnostic", "cmodel", "symbols", "request", "resolve", "resolve.type")),
            entry(
                    "resolve.helper",
                    Set.of("jmodel.cxx", "platform", "cmodel", "jmodel", "request", "resolve", "resolve.type")),
            entry("notation", Set.of()),
            entry(
                    "recording",
                    Set.of(
                            "platform",
                            "documentation",
                            "diagnostic",
                            "cmodel",
                            "symbols",
                            "request",
                            "cache",
                            "toolchain",
                            "toolchain.output",
                            "plan",
                            "parse",
                            "resolve",
                            "notation")),
            entry("emit", Set.of("jmodel.cxx", "platform", "documentation", "jmodel")),
            entry(
                    "compile",
                    Set.of(
                            "platform",
                            "diagnostic",
                            "cmodel",
                            "jmodel",
                            "jmodel.cxx",
                            "request",
                            "recording",
                            "cache",
                            "toolchain",
                            "inputs",
                            "resolve",
                            "resolve.cxx",
                            "emit")),
            entry("javac", Set.of("emit")),
            entry(
                    "pipeline",
                    Set.of(
                            "platform",
                            "diagnostic",
                            "cmodel",
                            "jmodel",
                            "jmodel.cxx",
                            "symbols",
                            "request",
                            "naming",
                            "cache",
                            "toolchain",
                            "toolchain.sysroot",
                            "inputs",
                            "plan",
                            "parse",
                            "align",
                            "resolve",
                            "resolve.comment",
                            "emit",
                            "recording",
                            "compile",
                            "javac")),
            entry(
                    "worker",
                    Set.of(
                            "platform",
                            "diagnostic",
                            "request",
                            "cache",
                            "clang",
                            "toolchain",
                            "toolchain.sysroot",
                            "inputs",
                            "javac",
                            "pipeline")),
            entry(
                    "declare",
                    Set.of(
                            "documentation",
                            "diagnostic",
                            "cmodel",
                            "jmodel",
                            "request",
                            "naming",
                            "inputs",
                            "platform",
                            "resolve",
                            "resolve.declared",
                            "resolve.type",
                            "pipeline")),
            entry(
                    "cli",
                    Set.of(
                            "platform",
                            "diagnostic",
                            "jmodel",
                            "request",
                            "naming",
                            "cache",
                            "toolchain",
                            "toolchain.sysroot",
                            "inputs",
                            "emit",
                            "recording",
                            "pipeline",
                            "declare",
                            "cli.doctor")),
            entry(
                    "cli.doctor",
                    Set.of(
                            "platform",
                            "recording",
                            "diagnostic",
                            "cmodel",
                            "cache",
                            "clang",
                            "toolchain",
                            "toolchain.library",
                            "toolchain.sysroot",
                            "parse")));

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
    void packagesUseExactlyWhatTheirRuleLists() {
        Map<String, Set<String>> used = new TreeMap<>();
        ARROWS.keySet().forEach(name -> used.put(name, new TreeSet<>()));
        for (Source source : sources()) {
            Matcher names = OURS.matcher(source.code());
            while (names.find() && !source.packageName().isEmpty()) {
                String name = names.group(1).replaceFirst("\\.$", "");
                if (!name.equals(source.packageName())) {
                    used.get(source.packageName()).add(name);
                }
            }
        }
        Map<String, Set<String>> allowed = new TreeMap<>();
        ARROWS.forEach((name, others) -> allowed.put(name, new TreeSet<>(others)));
        assertEquals(allowed, used);
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
    void onlyTheRootRequestAndDiagnosticPackagesUseTheCompilersElements() {
        assertEquals(
                List.of(), usersOf("javax\\.lang\\.model\\.(?!element\\.Modifier\\b)", "", "request", "diagnostic"));
    }

    @Test
    void onlyTheEmittersUseJavaPoet() {
        assertEquals(List.of(), usersOf("com\\.palantir\\.javapoet\\.", "emit"));
    }

    @Test
    void onlyTheCommentReaderUsesCommonmark() {
        assertEquals(List.of(), usersOf("\\borg\\.commonmark\\.", "parse.comment"));
    }

    @Test
    void onlyTheCommandLineUsesPicocli() {
        assertEquals(List.of(), usersOf("\\bpicocli\\.", "cli"));
    }

    @Test
    void onlyTheClangPackageUsesJavaLangForeign() {
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
