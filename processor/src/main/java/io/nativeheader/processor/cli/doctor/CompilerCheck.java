package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cache.TemporaryFolder;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import io.nativeheader.runtime.LibraryProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks which C compiler compiles helper stubs, and that it works. */
final class CompilerCheck {

    private static final String SYMBOL = "java_helper_doctor";

    /** A stub like the generated ones: exported whatever the compiler's default, and with a header of the C library. */
    private static final String STUB = """
            #include <stdlib.h>
            #if defined(_WIN32)
            __declspec(dllexport)
            #else
            __attribute__((visibility("default")))
            #endif
            int java_helper_doctor(int arg0);
            int java_helper_doctor(int arg0)
            {
                return abs(arg0);
            }
            """;

    private CompilerCheck() {}

    static Section section(Questions questions) {
        List<Finding> findings = new ArrayList<>();
        Target target = questions.environment().target();
        switch (CCompilerSearch.search(
                Language.C,
                questions.compiler(),
                questions.environment(),
                () -> BundledClang.find(questions.loader(), target))) {
            case CCompilerSearch.NotFound none ->
                findings.add(Finding.problem("there is none, so helper stubs are not compiled", none.toString()));
            case CCompilerSearch.Found found -> {
                found.before().forEach(attempt -> findings.add(Finding.note(attempt.toString())));
                findings.add(Finding.ok(
                        found.place() + ": " + String.join(" ", found.compiler().command())));
                findings.add(Finding.ok(found.compiler().description()));
                findings.add(build(found.compiler(), questions));
            }
        }
        return new Section("C compiler", findings);
    }

    private static Finding build(CCompiler compiler, Questions questions) {
        return switch (SharedLibraryBuild.ofText(
                compiler, questions.environment(), "doctor.c", STUB, List.of(SYMBOL), BuildFlags.NONE)) {
            case SharedLibraryBuild.Stopped(String reason) -> Finding.problem("cannot be run", reason);
            case SharedLibraryBuild.Refused refused ->
                Finding.problem(
                        "does not compile or link a helper stub",
                        refused.output().isEmpty()
                                ? refused.errors().getFirst().message().toString()
                                : refused.output());
            case SharedLibraryBuild.Built built ->
                load(built.library(), questions.environment().target());
        };
    }

    private static Finding load(byte[] library, Target target) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("doctor" + target.libraryEnding());
            Files.write(file, library);
            LibraryProbe probe = LibraryProbe.ofFile(file);
            return probe.isOpen() && probe.has(SYMBOL)
                    ? Finding.ok("compiles, links and loads a helper stub")
                    : Finding.problem("compiles a helper stub that cannot be loaded", probe.reason());
        } catch (IOException failure) {
            return Finding.problem("the temporary folder cannot be used", String.valueOf(failure.getMessage()));
        } catch (IllegalCallerException denied) {
            return Finding.problem("compiles a helper stub that the JVM does not allow loading", denied.getMessage());
        }
    }
}
