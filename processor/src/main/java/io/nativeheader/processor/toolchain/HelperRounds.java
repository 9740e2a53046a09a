package io.nativeheader.processor.toolchain;

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
 * Builds all parts; leaves out those that the compiler complains of; builds again. A compiler finds errors in stages
 * (syntax, code, link), and so this takes a few rounds. Where complaints lead to no part, for they are of a function that parts call,
 * the parts are built with all that they call inlined, which tells who calls it; where that leads to none, the parts are halved.
 */
final class HelperRounds {

    /** More builds than this are not worth the wait: what is then still in doubt is left out, and the rest built. */
    static final int MOST_BUILDS = 60;

    private final CCompiler compiler;
    private final BuildEnvironment environment;
    private final HelperUnit unit;
    private final BuildFlags flags;
    private final Map<Part, List<Complaint>> failed = new LinkedHashMap<>();
    private List<Complaint> prologueErrors = List.of();
    private boolean flattened;
    private int builds;

    /** Of parts that are declared with {@code JAVA_HELPER}. */
    private static final String FLATTEN = "-DJAVA_HELPER=__attribute__((visibility(\"default\"),flatten))";

    /** Fences declare a function that is never defined, which {@code -Wall} of the user's would warn of. */
    HelperRounds(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        this.compiler = compiler;
        this.environment = environment;
        this.unit = unit;
        this.flags = compiler.kind() == CCompiler.Kind.MSVC ? flags : flags.withCompilerFlag("-Wno-unused-function");
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
                case Refused refused -> leaveOut(rest, refused);
            }
            if (rest.isEmpty()) {
                return result(Optional.empty(), List.of(), List.of());
            }
        }
    }

    /** Whether no function is left of those that there were, nor an assertion where there were no functions. */
    private boolean isDone(List<Part> rest) {
        boolean hasFunctions = !unit.parts().stream().allMatch(Part::isAssertion);
        return hasFunctions
                ? rest.stream().allMatch(Part::isAssertion)
                : rest.isEmpty() && !unit.parts().isEmpty();
    }

    /** At least one of the parts is left out, or the next build tells more. */
    private void leaveOut(List<Part> parts, Refused refused) {
        if (builds >= MOST_BUILDS) {
            fail(parts, undecided(parts, refused));
        } else if (parts.isEmpty()) {
            prologueErrors = refused.errors();
        } else if (!blame(parts, refused)) {
            switch (build(List.of())) {
                case Refused prologue -> failAll(parts, prologue.errors());
                case Stopped(String reason) -> failAll(parts, stopped(reason));
                case Built _ -> {
                    if (!flatten(refused)) {
                        halve(parts, refused);
                    }
                }
            }
        }
    }

    /** Whether building once more may tell who calls the functions that have errors: with gcc's and clang's attribute, and once. */
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

    /** The prologue compiles, these parts do not, and nothing says which. */
    private void halve(List<Part> parts, Refused refused) {
        if (parts.size() == 1 || builds >= MOST_BUILDS) {
            fail(parts, undecided(parts, refused));
            return;
        }
        int before = failed.size();
        for (List<Part> half :
                List.of(parts.subList(0, parts.size() / 2), parts.subList(parts.size() / 2, parts.size()))) {
            searchIn(half, refused);
        }
        if (failed.size() == before) {
            // each half compiles without the other
            fail(parts, undecided(parts, refused));
        }
    }

    private void searchIn(List<Part> parts, Refused whole) {
        List<Part> rest = parts;
        while (!rest.isEmpty()) {
            if (builds >= MOST_BUILDS) {
                fail(rest, undecided(rest, whole));
                return;
            }
            switch (build(rest)) {
                case Built _ -> {
                    return;
                }
                case Stopped(String reason) -> fail(rest, stopped(reason));
                case Refused refused -> {
                    if (!blame(rest, refused)) {
                        halve(rest, refused);
                        return;
                    }
                }
            }
            rest = without(rest);
        }
    }

    /** Leaves out the parts that the complaints lead to; false if they lead to none. */
    private boolean blame(List<Part> parts, Refused refused) {
        Map<Part, List<Complaint>> blamed = ErrorAttribution.of(refused.errors(), unit.with(parts), unit.fileName());
        blamed.forEach(failed::putIfAbsent);
        return !blamed.isEmpty();
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

    /** What is said of parts of which one at least is at fault, and maybe not more. */
    private static List<Complaint> undecided(List<Part> parts, Refused refused) {
        return parts.size() == 1
                ? refused.errors()
                : stopped("it was left out with " + (parts.size() - 1) + " others, of which one at least is refused: "
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
