package io.nativeheader.processor.diagnostic;

import java.util.List;
import java.util.Set;

/** Problems with what the processor needs: libclang, a C compiler, pkg-config; and with the processor itself. */
public sealed interface ToolProblem extends Problem {

    /** No libclang anywhere. */
    record LibClangNotFound(List<String> places) implements ToolProblem {
        @Override
        public String message() {
            StringBuilder text = new StringBuilder("no libclang can be loaded. Looked in:");
            places.forEach(place -> text.append("\n    ").append(place));
            return text.append("""

                            Either add LLVM to the processor path, beside native-header-processor:
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

    /** The JVM refuses native access to the processor. */
    record NativeAccessDenied(String detail) implements ToolProblem {
        @Override
        public String message() {
            return "the Java virtual machine does not let the processor call libclang: " + detail
                    + ". Add -J--enable-native-access=ALL-UNNAMED to javac's command line (in Maven, with <fork>true</fork>,"
                    + " as a <compilerArg>; else --enable-native-access=ALL-UNNAMED in .mvn/jvm.config).";
        }
    }

    /** libclang of one version, and clang's own headers of another. */
    record ResourceHeadersDiffer(String libclang, String libclangVersion, String directory, String headersVersion)
            implements ToolProblem {
        @Override
        public String message() {
            return "libclang " + libclangVersion + " (" + libclang + ") is used with the headers of clang "
                    + headersVersion
                    + " in " + directory
                    + ". What these say of stddef.h, stdarg.h and vector types may not parse with it. "
                    + ResourceHeadersMissing.remedy(libclangVersion);
        }
    }

    /** libclang without clang's own headers. */
    record ResourceHeadersMissing(String libclang, String libclangVersion, String directory) implements ToolProblem {
        @Override
        public String message() {
            return "libclang " + libclangVersion + " (" + libclang
                    + ") lacks clang's own headers, stddef.h and the like"
                    + (directory.isEmpty() ? "" : ", in " + directory) + ". " + remedy(libclangVersion);
        }

        private static String remedy(String version) {
            String major = version.split("\\.")[0];
            return "Install those of its version (Debian: apt install libclang-common-" + major
                    + "-dev), or name a libclang that has its own with -Anativeheader.libclang; without that option and"
                    + " LIBCLANG_PATH the LLVM on the processor path is used, which is whole.";
        }
    }

    /** The process that reads headers ended before its answer. */
    record WorkerDied(String headers, int exitCode, String said) implements ToolProblem {
        @Override
        public String message() {
            return "the process that reads " + headers + " ended with exit code " + exitCode
                    + meaning(exitCode)
                    + (said.isEmpty() ? "." : ":\n" + said.indent(4).stripTrailing())
                    + "\nPlease report it with the header. Another libclang may read it: -Anativeheader.libclang.";
        }

        /** Of a shell's exit codes for signals. */
        private static String meaning(int exitCode) {
            if (exitCode == 128 + 9) {
                return ", which says that it was killed, as a system does that is short of memory";
            }
            return CRASHES.contains(exitCode - 128) ? ", which is a crash of libclang or of the JVM" : "";
        }

        /** SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV of Linux and of macOS. */
        private static final Set<Integer> CRASHES = Set.of(4, 5, 6, 7, 8, 10, 11);
    }

    /**
     * Another user could put a library into the cache folder, or there is no such folder.
     *
     * @param reason a clause
     */
    record CacheNotUsed(String reason) implements ToolProblem {
        @Override
        public String message() {
            return "the cache folder is not used, because " + reason
                    + ". Libraries in it are loaded into this process, so that nobody else may write there. A temporary folder"
                    + " takes its place, and each build unpacks LLVM and reads the headers anew. Set XDG_CACHE_HOME to a folder"
                    + " that belongs to this user alone, or correct the owner and the permissions and delete the folder's"
                    + " content.";
        }
    }

    /** No process beside the compiler's. */
    record WorkerNotStarted(String reason) implements ToolProblem {
        @Override
        public String message() {
            return "no Java process can be started to read headers in, and the compiler's own reads them: " + reason;
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

    record PkgConfigFailed(String reason) implements ToolProblem {
        @Override
        public String message() {
            return "pkg-config: " + reason;
        }
    }

    /** Helpers are needed and there is no C compiler. */
    record NoCompiler(int helpers, List<String> places) implements ToolProblem {
        @Override
        public String message() {
            StringBuilder text = new StringBuilder("no C compiler, so that "
                    + (helpers == 1 ? "1 helper stub is" : helpers + " helper stubs are")
                    + " not compiled; calling one will throw an error. Looked in:");
            places.forEach(place -> text.append("\n    ").append(place));
            return text.append("\nInstall one, or name one with -Anativeheader.cc or $CC.")
                    .toString();
        }
    }

    /** All the stubs of an interface fail, for a reason that lies in none of them. */
    record HelpersRefused(String compilerMessage) implements ToolProblem {
        @Override
        public String message() {
            return "the C compiler refuses the helper stubs: " + compilerMessage;
        }
    }

    /** The C compiler lays out a type otherwise than libclang. */
    record LayoutDiffers(String type, String compilerMessage) implements ToolProblem {
        @Override
        public String message() {
            return "the C compiler and libclang disagree on the layout of " + type + ": " + compilerMessage
                    + ". Java would read and write its fields at the wrong places. The header probably asks which compiler reads it"
                    + " (#ifdef __clang__, #if __GNUC__ > 5), or clang does not know one of its attributes. Name clang as the C compiler with"
                    + " -Anativeheader.cc=clang if the library was built with clang; otherwise set what the header asks for with define.";
        }
    }

    /** Constants that the C compiler has otherwise than libclang. */
    record ConstantsDiffer(int count, List<String> first, String report) implements ToolProblem {
        @Override
        public String message() {
            return "the C compiler and libclang disagree on " + (count == 1 ? "a constant" : count + " constants")
                    + ": "
                    + String.join("; ", first)
                    + (count > first.size() ? "; …" : "")
                    + ". Java has the C compiler's "
                    + (count == 1 ? "value" : "values, and " + report + " lists all of them")
                    + ". The header probably asks which compiler reads it (#ifdef __clang__, #if __GNUC__ > 5).";
        }
    }

    /** Header-wide helpers that do not compile. */
    record HelpersSkipped(int count, String first, String report) implements ToolProblem {
        @Override
        public String message() {
            return count + (count == 1 ? " inline function or macro does" : " inline functions or macros do")
                    + " not compile as a helper and cannot be called, the first being " + first + ". " + report
                    + " lists each with the compiler's message.";
        }
    }

    /** Header-wide functions that the library does not have. */
    record SymbolsMissing(String library, int count, String first) implements ToolProblem {
        @Override
        public String message() {
            return "the library " + library + " lacks " + count
                    + " of the functions that the header declares, the first" + " being " + first
                    + ". Calling one throws an UnsatisfiedLinkError.";
        }
    }

    /** {@code -Anativeheader.symbols=maybe}. */
    record BadOption(String option, String value, String allowed) implements ToolProblem {
        @Override
        public String message() {
            return "-A" + option + "=" + value + " is not known. Allowed: " + allowed + ".";
        }
    }

    /** A type of an earlier build differs from what the header makes now, and the compiler does not let it be replaced. */
    record TypeOutdated(String type) implements ToolProblem {
        @Override
        public String message() {
            return "cannot replace " + type
                    + ", which an earlier build generated and which has changed since: the compiler"
                    + " found it among its sources or on its class path, and keeps it. Delete the generated files and build"
                    + " again.";
        }
    }

    /** A folder with Cyrillic letters under {@code LC_ALL=C}. */
    record FileNameNotInCharset(String path, String charset) implements ToolProblem {
        @Override
        public String message() {
            return "the file name " + path
                    + " has characters that this JVM cannot write in file names, for which it uses the"
                    + " character set " + charset
                    + ". Run the build in a locale with UTF-8 (LC_ALL=C.UTF-8), or use a path in ASCII.";
        }
    }

    /** A generated file cannot be written. */
    record CannotWrite(String file, String reason) implements ToolProblem {
        @Override
        public String message() {
            return "cannot write " + file + ": " + reason;
        }
    }

    /** A bug of ours. */
    record InternalError(String detail) implements ToolProblem {
        @Override
        public String message() {
            return "NativeHeader failed, which is a bug of NativeHeader and not of your code. Please report it with this"
                    + " text:\n" + detail;
        }
    }
}
