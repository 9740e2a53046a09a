package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Built;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Stopped;
import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds all parts, drops those with errors, and builds again. Compilers find errors in stages (syntax, code, link), so this takes a few
 * rounds. If the errors are in a function that parts call, the next round inlines all calls, so that the errors name the calling parts. If
 * that attributes no error to a part, bisects the parts.
 */
final class HelperRounds {

    /** The maximum number of builds in C. The parts still in doubt are then left out, and the others built. */
    static final int MAX_BUILDS = 60;

    /**
     * The maximum number of builds in C++. Compilers report an error in a template only for the first part that needs the same instance, so
     * the parts that need it fail one after the other. A compiler that finds an error generates no code, so these builds are short.
     */
    static final int MAX_BUILDS_OF_CXX = 300;

    private final CCompiler compiler;
    private final BuildEnvironment environment;
    private final HelperUnit unit;
    private final BuildFlags flags;
    private final Map<Part, List<Complaint>> failed = new LinkedHashMap<>();
    private List<Complaint> prologueErrors = List.of();
    private boolean flattened;
    private int builds;

    /** Makes the compiler inline all calls in parts declared with {@code JAVA_HELPER}. */
    private static final String FLATTEN = "-DJAVA_HELPER=__attribute__((visibility(\"default\"),flatten))";

    /** Disables the warning that the user's {@code -Wall} would give for the fences, which declare a function that nothing defines. */
    HelperRounds(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        this.compiler = compiler;
        this.environment = environment;
        this.unit = unit;
        BuildFlags ofStubs = flags.forStubs(compiler, environment.target());
        this.flags = compiler.kind() == CCompiler.Kind.MSVC ? ofStubs : withoutWarnings(ofStubs, compiler.language());
    }

    /** Returns the flags without the warning about fences, and with those that accept what clang accepts. */
    private static BuildFlags withoutWarnings(BuildFlags flags, Language language) {
        BuildFlags all = flags.withCompilerFlag("-Wno-unused-function");
        for (String flag : language.commonFlags()) {
            all = all.withCompilerFlag(flag);
        }
        return all;
    }

    HelperBuild run() {
        while (true) {
            List<Part> rest = without(unit.parts());
            if (isDone(rest)) {
                return result(Optional.empty(), List.of(), List.of());
            }
            switch (build(rest)) {
                case Built built -> {
                    return result(Optional.of(built.library()), built.warnings(), built.headers());
                }
                case Stopped(String reason) -> failAll(rest, stopped(reason));
                case Refused refused -> {
                    leaveOut(rest, refused);
                    if (isLinkedWithoutFailed(rest, refused)) {
                        Built linked = refused.rest().orElseThrow();
                        return result(Optional.of(linked.library()), linked.warnings(), linked.headers());
                    }
                }
            }
            if (rest.isEmpty()) {
                return result(Optional.empty(), List.of(), List.of());
            }
        }
    }

    /** Returns whether there is a library of the parts that did not fail, which a linker made. */
    private boolean isLinkedWithoutFailed(List<Part> parts, Refused refused) {
        List<Part> kept = without(parts);
        return refused.rest().isPresent()
                && kept.size() < parts.size()
                && kept.stream().anyMatch(part -> !part.isAssertion());
    }

    /** Returns whether no functions are left to build, or no assertions if the unit had only assertions. */
    private boolean isDone(List<Part> rest) {
        boolean hasFunctions = !unit.parts().stream().allMatch(Part::isAssertion);
        return hasFunctions
                ? rest.stream().allMatch(Part::isAssertion)
                : rest.isEmpty() && !unit.parts().isEmpty();
    }

    /** Drops at least one part, or prepares a build whose errors are easier to attribute. */
    private void leaveOut(List<Part> parts, Refused refused) {
        if (builds >= maxBuilds()) {
            fail(parts, undecided(parts, refused));
        } else if (parts.isEmpty()) {
            prologueErrors = refused.errors();
        } else if (!dropFaulty(parts, refused)) {
            switch (build(List.of())) {
                case Refused prologue -> failAll(parts, prologue.errors());
                case Stopped(String reason) -> failAll(parts, stopped(reason));
                case Built _ -> {
                    if (!flatten(refused)) {
                        bisect(parts, refused);
                    }
                }
            }
        }
    }

    /** Returns whether a build with inlined calls could attribute the errors. It is tried once, with the attribute of gcc and clang. */
    private boolean flatten(Refused refused) {
        boolean inFunctions = refused.errors().stream()
                .anyMatch(error ->
                        !error.functions().isEmpty() && error.undefinedSymbol().isEmpty());
        if (!inFunctions) {
            return false;
        }
        boolean more = !flattened
                && compiler.kind() != CCompiler.Kind.MSVC
                && environment.target().os() != Target.OperatingSystem.WINDOWS;
        flattened = true;
        return more;
    }

    /** Bisects parts that do not compile together, if the prologue compiles and no error belongs to a part. */
    private void bisect(List<Part> parts, Refused refused) {
        if (parts.size() == 1 || builds >= maxBuilds()) {
            fail(parts, undecided(parts, refused));
            return;
        }
        int before = failed.size();
        for (List<Part> half :
                List.of(parts.subList(0, parts.size() / 2), parts.subList(parts.size() / 2, parts.size()))) {
            searchIn(half, refused);
        }
        if (failed.size() == before) {
            // each half compiles alone
            fail(parts, undecided(parts, refused));
        }
    }

    private void searchIn(List<Part> parts, Refused whole) {
        List<Part> rest = parts;
        while (!rest.isEmpty()) {
            if (builds >= maxBuilds()) {
                fail(rest, undecided(rest, whole));
                return;
            }
            switch (build(rest)) {
                case Built _ -> {
                    return;
                }
                case Stopped(String reason) -> fail(rest, stopped(reason));
                case Refused refused -> {
                    if (!dropFaulty(rest, refused)) {
                        bisect(rest, refused);
                        return;
                    }
                }
            }
            rest = without(rest);
        }
    }

    /** Drops the parts that the errors belong to. Returns false if they belong to none. */
    private boolean dropFaulty(List<Part> parts, Refused refused) {
        Map<Part, List<Complaint>> faulty = ErrorAttribution.of(refused.errors(), unit.with(parts), unit.fileName());
        faulty.forEach(failed::putIfAbsent);
        return !faulty.isEmpty();
    }

    private int maxBuilds() {
        return switch (compiler.language()) {
            case C -> MAX_BUILDS;
            case CXX -> MAX_BUILDS_OF_CXX;
        };
    }

    private SharedLibraryBuild build(List<Part> parts) {
        builds++;
        return SharedLibraryBuild.ofText(
                compiler,
                environment,
                unit.fileName(),
                unit.with(parts).text(),
                parts.stream()
                        .filter(part -> !part.isAssertion())
                        .map(Part::name)
                        .toList(),
                flattened && compiler.kind() != CCompiler.Kind.MSVC ? flags.withCompilerFlag(FLATTEN) : flags);
    }

    private List<Part> without(List<Part> parts) {
        return parts.stream().filter(part -> !failed.containsKey(part)).toList();
    }

    private static List<Complaint> stopped(String reason) {
        return List.of(Complaint.general(CompilerMessage.error(reason)));
    }

    /** Returns the errors of several parts if at least one of them is at fault. */
    private static List<Complaint> undecided(List<Part> parts, Refused refused) {
        return parts.size() == 1
                ? refused.errors()
                : stopped("it was left out together with " + (parts.size() - 1)
                        + " others, and at least one of them does not compile: "
                        + refused.errors().getFirst().message());
    }

    private void failAll(List<Part> parts, List<Complaint> complaints) {
        prologueErrors = complaints;
        fail(parts, complaints);
    }

    private void fail(List<Part> parts, List<Complaint> complaints) {
        parts.forEach(part -> failed.putIfAbsent(part, complaints));
    }

    private HelperBuild result(Optional<byte[]> library, List<Complaint> warnings, List<Path> headers) {
        List<FailedPart> failures = new ArrayList<>();
        Set<Part> seen = new HashSet<>();
        for (Part part : unit.parts()) {
            if (failed.containsKey(part) && seen.add(part)) {
                failures.add(new FailedPart(part.name(), failed.get(part)));
            }
        }
        return new HelperBuild(library, prologueErrors, failures, warnings, headers, builds);
    }
}
