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
import java.util.Optional;

/**
 * Checks which compiler compiles the helper stubs of a language, and that it works. A missing or broken C++ compiler is only a warning,
 * because C interfaces do not need it.
 */
final class CompilerCheck {

    private static final String SYMBOL = "java_helper_doctor";

    /** A stub like the generated ones in C: exported whatever the compiler's default, and with a header of the C library. */
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

    /** A stub like the generated ones in C++: with headers of the C++ library, and with an exception. */
    private static final String CXX_STUB = """
            #include <exception>
            #include <string>
            #if defined(_WIN32)
            #define JAVA_HELPER __declspec(dllexport)
            #else
            #define JAVA_HELPER __attribute__((visibility("default")))
            #endif
            extern "C" JAVA_HELPER int java_helper_doctor(int arg0)
            {
                try {
                    return static_cast<int>(std::to_string(arg0).at(0));
                } catch (const std::exception &) {
                    return 0;
                }
            }
            """;

    private final Questions questions;
    private final Language language;

    private CompilerCheck(Questions questions, Language language) {
        this.questions = questions;
        this.language = language;
    }

    static Section section(Questions questions, Language language) {
        return new CompilerCheck(questions, language).section();
    }

    private Section section() {
        List<Finding> findings = new ArrayList<>();
        Target target = questions.environment().target();
        switch (CCompilerSearch.search(
                language, command(), questions.environment(), () -> BundledClang.find(questions.loader(), target))) {
            case CCompilerSearch.NotFound none ->
                findings.add(broken("there is none, so helper stubs are not compiled", none.toString()));
            case CCompilerSearch.Found found -> {
                found.before().forEach(attempt -> findings.add(Finding.note(attempt.toString())));
                findings.add(Finding.ok(
                        found.place() + ": " + String.join(" ", found.compiler().command())));
                findings.add(Finding.ok(found.compiler().description()));
                findings.add(build(found.compiler()));
            }
        }
        return new Section(language.displayName() + " compiler", findings);
    }

    private Optional<String> command() {
        return language == Language.CXX ? questions.cxxCompiler() : questions.compiler();
    }

    private Finding broken(String text, String reason) {
        return language == Language.CXX ? Finding.warning(text, reason) : Finding.problem(text, reason);
    }

    private Finding build(CCompiler compiler) {
        return switch (SharedLibraryBuild.ofText(
                compiler,
                questions.environment(),
                "doctor." + language.fileEnding(),
                language == Language.CXX ? CXX_STUB : STUB,
                List.of(SYMBOL),
                BuildFlags.NONE)) {
            case SharedLibraryBuild.Stopped(String reason) -> broken("cannot be run", reason);
            case SharedLibraryBuild.Refused refused ->
                broken(
                        "does not compile or link a helper stub",
                        refused.output().isEmpty()
                                ? refused.errors().getFirst().message().toString()
                                : refused.output());
            case SharedLibraryBuild.Built built ->
                load(built.library(), questions.environment().target());
        };
    }

    private Finding load(byte[] library, Target target) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("doctor" + target.libraryEnding());
            Files.write(file, library);
            LibraryProbe probe = LibraryProbe.ofFile(file);
            return probe.isOpen() && probe.has(SYMBOL)
                    ? Finding.ok("compiles, links and loads a helper stub")
                    : broken("compiles a helper stub that cannot be loaded", probe.reason());
        } catch (IOException failure) {
            return Finding.problem("the temporary folder cannot be used", String.valueOf(failure.getMessage()));
        } catch (IllegalCallerException denied) {
            return Finding.problem("compiles a helper stub that the JVM does not allow loading", denied.getMessage());
        }
    }
}
