package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.recording.Recordings;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootPackages;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks which other platforms this machine can build bindings for. Builds a stub for each platform of {@code -Anativeheader.targets}; for
 * all others, only looks for headers.
 */
final class TargetsCheck {

    private static final String SYMBOL = "java_helper_doctor";

    /** A stub that needs no C library. */
    private static final String STUB = """
            #if defined(_WIN32)
            __declspec(dllexport)
            #else
            __attribute__((visibility("default")))
            #endif
            int java_helper_doctor(int arg0);
            int java_helper_doctor(int arg0)
            {
                return arg0;
            }
            """;

    private TargetsCheck() {}

    static Section section(Questions questions) {
        List<Finding> findings = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Target target : targets(questions)) {
            Optional<Path> given = Optional.ofNullable(questions.sysroots().get(target));
            Sysroot sysroot = SysrootSearch.find(target, given, questions.environment());
            boolean isWanted = given.isPresent() || questions.targets().contains(target);
            int recordings = given.isPresent() ? 0 : recordings(target);
            if (recordings > 0) {
                findings.add(Finding.ok(target.folder() + ": recordings of " + recordings
                        + (recordings == 1 ? " interface" : " interfaces") + " in " + Recordings.FOLDER));
            } else if (isWanted || sysroot.hasCLibrary()) {
                findings.add(headers(sysroot));
            } else {
                others.add(target.folder());
            }
            if (isWanted) {
                findings.add(stub(target, questions.environment().forTarget(sysroot), questions));
            }
        }
        if (!others.isEmpty()) {
            findings.add(Finding.note("without headers of the C library: " + String.join(", ", others)));
        }
        return new Section("Other platforms", findings);
    }

    /** Returns the number of recordings in the working directory, if it is a module. */
    private static int recordings(Target target) {
        String[] names = new File(Recordings.FOLDER, target.folder()).list((_, name) -> name.endsWith(".txt"));
        return names == null ? 0 : names.length;
    }

    private static List<Target> targets(Questions questions) {
        Target host = questions.environment().host();
        List<Target> all = questions.targets().isEmpty()
                ? Target.names().stream()
                        .flatMap(name -> Target.find(name).stream())
                        .toList()
                : questions.targets();
        return all.stream().filter(target -> !target.isSamePlatform(host)).toList();
    }

    private static Finding headers(Sysroot sysroot) {
        String name = sysroot.target().folder();
        if (sysroot.hasCLibrary()) {
            String folders = sysroot.headers().stream().map(Path::toString).collect(Collectors.joining(", "));
            return Finding.ok(name + ": headers in " + folders);
        }
        if (sysroot.kind() == Sysroot.Kind.OPTION) {
            String folder = sysroot.root().map(Path::toString).orElse("");
            return Finding.problem(name + ": " + folder + " has no headers of the C library");
        }
        String debian = SysrootPackages.debian(sysroot.target());
        return Finding.warning(name + ": no headers of the C library"
                + (debian.isEmpty() ? "" : " (Debian: " + debian + ")")
                + "; set -Anativeheader.sysroot." + name.replace('-', '_') + ", or record the interfaces there");
    }

    private static Finding stub(Target target, BuildEnvironment environment, Questions questions) {
        String name = target.folder();
        Optional<String> command = Optional.ofNullable(questions.compilers().get(target));
        return switch (CCompilerSearch.search(
                Language.C, command, environment, () -> BundledClang.find(questions.loader(), environment.host()))) {
            case CCompilerSearch.NotFound none ->
                Finding.problem(name + ": there is no C compiler for helper stubs", none.toString());
            case CCompilerSearch.Found found -> build(name, found.compiler(), found.place(), environment);
        };
    }

    private static Finding build(String name, CCompiler compiler, String place, BuildEnvironment environment) {
        return switch (SharedLibraryBuild.ofText(
                compiler, environment, "doctor.c", STUB, List.of(SYMBOL), BuildFlags.NONE)) {
            case SharedLibraryBuild.Stopped(String reason) ->
                Finding.problem(name + ": " + place + " cannot be run", reason);
            case SharedLibraryBuild.Refused refused ->
                Finding.problem(
                        name + ": " + place + " does not compile or link a helper stub",
                        refused.output().isEmpty()
                                ? refused.errors().getFirst().message().toString()
                                : refused.output());
            case SharedLibraryBuild.Built _ -> Finding.ok(name + ": " + place + " compiles and links a helper stub");
        };
    }
}
