package io.nativeheader.processor.diagnostic;

import java.util.List;
import java.util.Set;

/** Problems with the tools that the processor needs (libclang, a C compiler, pkg-config) and with the processor itself. */
public sealed interface ToolProblem extends Problem {

    /**
     * No usable libclang.
     *
     * @param places each searched place, with the reason why it has none
     */
    record LibClangNotFound(List<String> places) implements ToolProblem {
        @Override
        public String message() {
            StringBuilder text = new StringBuilder("cannot load libclang. Searched:");
            places.forEach(place -> text.append("\n    ").append(place));
            return text.append("""

                            Either add LLVM to the processor path, next to native-header-processor:
                                <path>
                                  <groupId>org.bytedeco</groupId>
                                  <artifactId>llvm</artifactId>
                                  <version>20.1.7-1.5.12</version>
                                  <classifier>linux-x86_64</classifier> <!-- linux-arm64, macosx-x86_64, macosx-arm64, windows-x86_64 -->
                                </path>
                            or install libclang, version 14 or later (Debian: apt install libclang1; Fedora: dnf install \
                            clang-libs; macOS: xcode-select --install; Windows: winget install LLVM.LLVM).""").toString();
        }
    }

    /** A JVM that denies the processor native access. */
    record NativeAccessDenied(String detail) implements ToolProblem {
        @Override
        public String message() {
            return "this Java virtual machine does not allow the processor to call libclang: " + detail
                    + ". Add -J--enable-native-access=ALL-UNNAMED to javac's command line (in Maven, as a <compilerArg> with"
                    + " <fork>true</fork>; without <fork>, add --enable-native-access=ALL-UNNAMED to .mvn/jvm.config).";
        }
    }

    /** A libclang whose resource headers belong to another version of clang. */
    record ResourceHeadersDiffer(String libclang, String libclangVersion, String directory, String headersVersion)
            implements ToolProblem {
        @Override
        public String message() {
            return "libclang " + libclangVersion + " (" + libclang + ") reads the resource headers of clang "
                    + headersVersion
                    + " in " + directory
                    + ". Their stddef.h, stdarg.h and vector types may not parse with it. "
                    + ResourceHeadersMissing.remedy(libclangVersion);
        }
    }

    /** A libclang without resource headers. */
    record ResourceHeadersMissing(String libclang, String libclangVersion, String directory) implements ToolProblem {
        @Override
        public String message() {
            return "libclang " + libclangVersion + " (" + libclang
                    + ") has no resource headers (stddef.h, stdarg.h)"
                    + (directory.isEmpty() ? "" : " in " + directory) + ". " + remedy(libclangVersion);
        }

        private static String remedy(String version) {
            String major = version.split("\\.")[0];
            return "Install the headers of this version (Debian: apt install libclang-common-" + major
                    + "-dev), or name a complete libclang with -Anativeheader.libclang. Without this option and LIBCLANG_PATH,"
                    + " the processor uses the LLVM on the processor path, which is complete.";
        }
    }

    /**
     * A worker process that ended without a result.
     *
     * @param said the end of its error output
     */
    record WorkerDied(String headers, int exitCode, String said) implements ToolProblem {
        @Override
        public String message() {
            return "the process that reads " + headers + " ended with exit code " + exitCode
                    + meaning(exitCode)
                    + (said.isEmpty() ? "." : ":\n" + said.indent(4).stripTrailing())
                    + "\nPlease report this with the header. Another libclang may be able to read it: -Anativeheader.libclang.";
        }

        /** Explains an exit code of 128 plus the number of a signal. */
        private static String meaning(int exitCode) {
            if (exitCode == 128 + 9) {
                return ", so it was killed, probably because the system ran out of memory";
            }
            return CRASHES.contains(exitCode - 128) ? ", which is a crash of libclang or the JVM" : "";
        }

        /** SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE and SIGSEGV on Linux and macOS. */
        private static final Set<Integer> CRASHES = Set.of(4, 5, 6, 7, 8, 10, 11);
    }

    /**
     * A cache folder that another user could put a library into, or that does not exist.
     *
     * @param reason why the folder is not used, as a clause
     */
    record CacheNotUsed(String reason) implements ToolProblem {
        @Override
        public String message() {
            return "the cache folder is not used, because " + reason
                    + ". Only this user may be able to write to it, because libraries in it are loaded into this process. This build"
                    + " uses a temporary folder instead, so each build unpacks LLVM and parses the headers again. Set"
                    + " XDG_CACHE_HOME to a folder that only this user can write to, or fix the folder's owner and permissions and"
                    + " delete its content.";
        }
    }

    /** A worker process that cannot be started. */
    record WorkerNotStarted(String reason) implements ToolProblem {
        @Override
        public String message() {
            return "cannot start a worker process, so the compiler's own process reads the headers: " + reason;
        }
    }

    /** {@code javac --release 17}. */
    record ReleaseTooOld(String release) implements ToolProblem {
        @Override
        public String message() {
            return "the sources are compiled as Java " + release
                    + ", which has no java.lang.foreign. Give javac --release 22 or later (in Maven,"
                    + " <maven.compiler.release>22</maven.compiler.release>).";
        }
    }

    /** A package that pkg-config does not find, or no pkg-config. */
    record PkgConfigFailed(String reason) implements ToolProblem {
        @Override
        public String message() {
            return "pkg-config: " + reason;
        }
    }

    /**
     * A platform without headers of the C++ library.
     *
     * @param headers the missing headers: {@code the C++ library}
     * @param target the platform's name, {@code linux-aarch64}
     * @param searched the folders that could have them
     * @param remedy a sentence that says what to do
     */
    record CxxHeadersMissing(String headers, String target, List<String> searched, String remedy)
            implements ToolProblem {

        public CxxHeadersMissing {
            searched = List.copyOf(searched);
        }

        @Override
        public String message() {
            return "there are no headers of " + headers + " for " + target
                    + ", only clang's own, such as stddef.h. Headers that include <string> or the like do not compile, nor do"
                    + " the stubs."
                    + (searched.isEmpty() ? "" : " Searched:" + HeaderProblem.lines(searched) + "\n")
                    + (searched.isEmpty() ? " " : "") + remedy;
        }
    }

    /**
     * No compiler for the helper stubs of an interface.
     *
     * @param language the language of the stubs, {@code C++}
     * @param places each searched place, with the reason why it has none
     * @param option the option that names a compiler, {@code -Anativeheader.cc.linux_aarch64}
     */
    record NoCompiler(String language, int helpers, List<String> places, String option) implements ToolProblem {
        @Override
        public String message() {
            StringBuilder text = new StringBuilder("no " + language + " compiler, so "
                    + (helpers == 1 ? "1 helper stub is" : helpers + " helper stubs are")
                    + " not compiled; calling one throws an UnsatisfiedLinkError. Searched:");
            places.forEach(place -> text.append("\n    ").append(place));
            return text.append("\nInstall one, or name one with " + option + ".")
                    .toString();
        }
    }

    /**
     * A file of helper stubs that fails to compile for a reason outside every stub.
     *
     * @param language the language of the stubs, {@code C++}
     */
    record HelpersRefused(String language, String compilerMessage, String option) implements ToolProblem {
        @Override
        public String message() {
            return "the " + language + " compiler rejects the helper stubs: " + compilerMessage + "." + advice();
        }

        private String advice() {
            if (compilerMessage.contains("command-line option") || compilerMessage.contains("unknown argument")) {
                return "";
            }
            if (compilerMessage.contains("cannot find -l") || compilerMessage.contains("unable to find library")) {
                return " Install that library.";
            }
            if (compilerMessage.contains("undefined symbol")) {
                return " Name the library that defines it in @NativeHeader(library = …).";
            }
            return compilerMessage.contains("No such file") || compilerMessage.contains("file not found")
                    ? " Install the compiler's headers, or select another compiler with " + option + "."
                    : " If only clang compiles the header, select clang with " + option + ".";
        }
    }

    /** A type that the C compiler and libclang lay out differently. */
    record LayoutDiffers(String type, String compilerMessage) implements ToolProblem {
        @Override
        public String message() {
            return "the C compiler and libclang disagree on the layout of " + type + ": " + compilerMessage
                    + ". Java would read and write its fields at wrong offsets. The header probably tests for the compiler"
                    + " (#ifdef __clang__, #if __GNUC__ > 5), or uses an attribute that clang does not know. If the library was built"
                    + " with clang, select it with -Anativeheader.cc=clang; otherwise use define to set the macros that the header"
                    + " tests.";
        }
    }

    /**
     * Constants for which the C compiler and libclang compute different values.
     *
     * @param first the first few of them, with both values
     * @param report the file with the binding report
     */
    record ConstantsDiffer(int count, List<String> first, String report) implements ToolProblem {
        @Override
        public String message() {
            return "the C compiler and libclang disagree on " + (count == 1 ? "a constant" : count + " constants")
                    + ": "
                    + String.join("; ", first)
                    + (count > first.size() ? "; …" : "")
                    + ". Java uses the C compiler's "
                    + (count == 1 ? "value" : "values, and " + report + " lists all of them")
                    + ". The header probably tests for the compiler (#ifdef __clang__, #if __GNUC__ > 5).";
        }
    }

    /** Inline functions or macros of a header interface whose helper stubs do not compile. */
    record HelpersSkipped(int count, String first, String report) implements ToolProblem {
        @Override
        public String message() {
            return count + (count == 1 ? " declaration or macro does" : " declarations or macros do")
                    + " not compile as a helper stub and cannot be called; the first is " + first + ". " + report
                    + " lists each with the compiler's message.";
        }
    }

    /**
     * C++ functions of a header interface for which no library is known.
     *
     * @param library the name of a library that was not found; empty if none is named
     */
    record HelpersNotLinked(int count, String first, String library) implements ToolProblem {
        @Override
        public String message() {
            String functions = (count == 1 ? "" : count + " C++ functions of the header, such as ") + first
                    + ". A call throws UnsatisfiedLinkError. ";
            return library.isEmpty()
                    ? "no library defines " + functions + "Name the library in @NativeHeader(library = …)."
                    : "library " + library + " was not found, and no other library defines " + functions
                            + "Install it, or name its folder in @NativeHeader(clangArgs = \"-L…\").";
        }
    }

    /** Functions of a header interface that the library does not define. */
    record SymbolsMissing(String library, int count, String first) implements ToolProblem {
        @Override
        public String message() {
            return "library " + library + " does not define " + count
                    + " of the functions that the header declares; the first is " + first
                    + ". Calling one throws an UnsatisfiedLinkError.";
        }
    }

    /** {@code -Anativeheader.symbols=maybe}. */
    record BadOption(String option, String value, String allowed) implements ToolProblem {
        @Override
        public String message() {
            return "-A" + option + "=" + value + " is not valid. Allowed: " + allowed + ".";
        }
    }

    /** A generated type of an earlier build that is outdated and that the compiler does not let the processor replace. */
    record TypeOutdated(String type) implements ToolProblem {
        @Override
        public String message() {
            return "cannot replace " + type
                    + ", which an earlier build generated from an older header: the compiler found it among its sources or on its"
                    + " class path and keeps it. Delete the generated files and build again.";
        }
    }

    /** A path that the JVM cannot encode, such as a folder with Cyrillic letters under {@code LC_ALL=C}. */
    record FileNameNotInCharset(String path, String charset) implements ToolProblem {
        @Override
        public String message() {
            return "file name " + path
                    + " has characters outside " + charset
                    + ", the character set that this JVM uses for file names. Run the build in a UTF-8 locale (LC_ALL=C.UTF-8),"
                    + " or use an ASCII path.";
        }
    }

    /** A generated file that cannot be written. */
    record CannotWrite(String file, String reason) implements ToolProblem {
        @Override
        public String message() {
            return "cannot write " + file + ": " + reason;
        }
    }

    /** A bug in NativeHeader. */
    record InternalError(String detail) implements ToolProblem {
        @Override
        public String message() {
            return "NativeHeader failed because of a bug in NativeHeader, not in your code. Please report it with this text:\n"
                    + detail;
        }
    }
}
