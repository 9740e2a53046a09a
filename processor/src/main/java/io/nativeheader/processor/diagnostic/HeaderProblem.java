package io.nativeheader.processor.diagnostic;

import java.util.List;
import java.util.Optional;

/** Problems with the headers of an annotated interface, or with the interface as a whole. */
public sealed interface HeaderProblem extends Problem {

    /**
     * {@code @NativeHeader("no_such.h")}.
     *
     * @param folders the folders that were searched
     * @param near headers with similar names in these folders
     * @param place a folder of the module, relative to it, that contains the header but was not searched, or an empty string
     * @param below a system folder that contains the header but was not searched
     */
    record HeaderNotFound(String header, List<String> folders, List<String> near, String place, Optional<Below> below)
            implements HeaderProblem {

        /**
         * A subfolder of a searched folder, or a folder of a pkg-config package: {@code /usr/include/postgresql} for {@code libpq-fe.h}.
         *
         * @param name the header's path relative to a searched folder, {@code postgresql/libpq-fe.h}, or an empty string if it is in none
         * @param pkgConfig the pkg-config package with this include folder, {@code libpq}, or an empty string
         */
        public record Below(String folder, String name, String pkgConfig) {

            String advice() {
                return name.isEmpty() || !pkgConfig.isEmpty()
                        ? adviceForIncluded()
                        : "It is in " + folder + ": write \"" + name + "\" as the header, or includePath = \"" + folder
                                + "\".";
            }

            /** Returns the advice for a header that another header includes. The user cannot change the name in that header. */
            String adviceForIncluded() {
                return pkgConfig.isEmpty()
                        ? "It is in " + folder + ": write includePath = \"" + folder + "\"."
                        : "It is in " + folder + ", a folder of a pkg-config package: write pkgConfig = \"" + pkgConfig
                                + "\".";
            }
        }

        @Override
        public String message() {
            return "cannot find header " + header + ". Searched:" + lines(folders) + "\n" + meant() + advice();
        }

        private String meant() {
            return near.isEmpty() || !place.isEmpty() || below.isPresent()
                    ? ""
                    : "Did you mean " + String.join(" or ", near) + "?\n";
        }

        private String advice() {
            if (header.startsWith("#")) {
                return "Write only the name: @NativeHeader(\"phy.h\").";
            }
            if (place.isEmpty() && below.isPresent()) {
                return below.get().advice();
            }
            return place.isEmpty()
                    ? "Add its folder with includePath (relative to the module) or -Anativeheader.includePath,"
                            + " name its package with pkgConfig, or install the package that contains it."
                    : "The module contains it: write includePath = \"" + place + "\".";
        }
    }

    /**
     * A header with errors.
     *
     * @param messages clang's error messages
     * @param below a folder that contains the {@link #missing} header
     * @param accepting the dialect in which the header compiles
     */
    record HeaderDoesNotCompile(
            String headers,
            String language,
            List<String> messages,
            Optional<HeaderNotFound.Below> below,
            Optional<Dialect> accepting)
            implements HeaderProblem {

        /** A language or standard for the header. */
        public sealed interface Dialect {}

        /** C++, for a header that is read as C. */
        public record Cxx() implements Dialect {}

        /**
         * Another standard of C++.
         *
         * @param name {@code c++20}
         */
        public record Standard(String name) implements Dialect {}

        /** Returns the first included header that clang did not find, if any. */
        public static Optional<String> missing(List<String> messages) {
            return HeaderAdvice.missing(messages);
        }

        @Override
        public String message() {
            return headers + " does not compile as " + language + ":" + lines(messages) + "\n" + HeaderAdvice.of(this);
        }
    }

    /** A header that is a pipe or a device: {@code #include "/dev/stdin"}. */
    record NotAFile(String headers, String file) implements HeaderProblem {
        @Override
        public String message() {
            return "reading " + headers + " would open " + file
                    + ", which is a pipe or a device and may never end. Include a regular file instead.";
        }
    }

    /** A parse that exceeded the time limit: macros that expand exponentially, or a file on an unreachable network. */
    record HeaderTakesTooLong(String headers, long seconds) implements HeaderProblem {
        @Override
        public String message() {
            return "parsing " + headers + " did not finish within " + seconds
                    + " s. Look for macros or includes that expand exponentially, and for files on an unreachable network. If the"
                    + " header is just large, raise the limit with -Anativeheader.seconds, or include less of it.";
        }
    }

    /**
     * A header that exhausts the heap or the stack of the JVM.
     *
     * @param limit the exhausted resource, as a clause
     */
    record HeaderTooLarge(String headers, String limit) implements HeaderProblem {
        @Override
        public String message() {
            return headers + " is too large for this Java virtual machine: " + limit
                    + ". Include less of it, or give javac more memory and stack (-J-Xmx4g -J-Xss64m; without <fork>, set -Xmx4g"
                    + " -Xss64m in .mvn/jvm.config).";
        }
    }

    /**
     * An error in the annotation's C code.
     *
     * @param messages clang's messages, each with its line in the Java source
     */
    record PreambleDoesNotCompile(List<String> messages) implements HeaderProblem {
        @Override
        public String message() {
            return "the preamble does not compile as C:" + lines(messages);
        }
    }

    /** A warning of clang about a header. */
    record HeaderWarning(String text) implements HeaderProblem {
        @Override
        public String message() {
            return text;
        }
    }

    /**
     * {@code clangArgs = "--target=aarch64-linux-gnu"}.
     *
     * @param flags the flags that select another platform or calling convention
     * @param target the platform of this build
     */
    record ForeignPlatform(List<String> flags, String target) implements HeaderProblem {
        @Override
        public String message() {
            return "clangArgs has " + String.join(", ", flags)
                    + ", which "
                    + (flags.size() == 1 ? "selects" : "select")
                    + " another platform or calling convention than that of " + target
                    + ", where the binding runs. Its layouts and calls would be wrong. Remove "
                    + (flags.size() == 1 ? "the flag" : "these flags")
                    + ", and run javac on the platform that the binding is for.";
        }
    }

    /**
     * {@code clangArgs = "-fpack-struct"} without a C compiler to confirm the layouts.
     *
     * @param reason why no C compiler runs, as a clause
     */
    record LayoutsNotConfirmed(List<String> flags, String reason) implements HeaderProblem {
        @Override
        public String message() {
            return "clangArgs has " + String.join(", ", flags)
                    + ", which "
                    + (flags.size() == 1 ? "changes" : "change")
                    + " layouts, but " + reason
                    + ". NativeHeader accepts such flags only if the platform's C compiler confirms the layouts with the same flags.";
        }
    }

    /** {@code @NativeHeader({})} with no preamble. */
    record NoHeader() implements HeaderProblem {
        @Override
        public String message() {
            return "@NativeHeader names no header and has no preamble. Write @NativeHeader(\"phy.h\"), or put C code into preamble.";
        }
    }

    /** {@code @NativeHeader} on a class, enum, record or annotation. */
    record NotAnInterface(String kind, String name) implements HeaderProblem {
        @Override
        public String message() {
            return "@NativeHeader belongs on an interface, but " + name + " is " + kind + ". Declare it as: interface "
                    + name + " { … }";
        }
    }

    /**
     * {@code library = "lib/libphy.so"}.
     *
     * @param file the file that this value stands for, {@code liblib/libphy.so.so}
     * @param name the library's name, {@code phy}
     */
    record LibraryIsAFileName(String library, String file, String name) implements HeaderProblem {
        @Override
        public String message() {
            return "library = \"" + library + "\" stands for file " + file
                    + ", which does not exist. Omit the folder, the prefix \"lib\" and the file extension: write library = \""
                    + name + "\"."
                    + (library.matches(".*[/\\\\].*")
                            ? " Give its folder to the build with clangArgs = \"-L…\", and to the program with"
                                    + " -Djava.library.path=…."
                            : "");
        }
    }

    /**
     * An annotation without {@code library} whose functions are not in the C library.
     *
     * @param first the first missing function
     * @param others the number of further missing functions
     * @param file a library that defines more than half of them, or an empty string
     * @param name the value of {@code library} for that file
     */
    record LibraryNotNamed(String first, int others, String headers, String file, String name)
            implements HeaderProblem {
        @Override
        public String message() {
            String missing = first
                    + switch (others) {
                        case 0 -> "";
                        case 1 -> " and one other function";
                        default -> " and " + others + " other functions";
                    }
                    + " of " + headers;
            return file.isEmpty()
                    ? "no library is named, and the C library does not define " + missing
                            + ". Name the library that does: library = \"phy\" for libphy.so. A program that loads the library with"
                            + " System.load needs no change."
                    : "no library is named, and the C library does not define " + missing + ", but " + file
                            + " does: write library = \"" + name + "\".";
        }
    }

    /**
     * A header that declares few functions itself but includes headers of the same library that declare many.
     *
     * @param own the number of functions that the header declares itself
     * @param others the number of functions in the included headers
     * @param names the included headers, the one with the most functions first
     */
    record HeadersLeftOut(String headers, int own, int others, List<String> names) implements HeaderProblem {
        @Override
        public String message() {
            boolean isOne = !headers.contains(" and ");
            return headers + (isOne ? " declares " : " declare ")
                    + switch (own) {
                        case 0 -> "no function";
                        case 1 -> "one function";
                        default -> own + " functions";
                    }
                    + (isOne ? " itself. " : " themselves. ")
                    + "Other headers of the library that "
                    + (isOne ? "it includes" : "they include")
                    + " declare " + others
                    + (own == 0 ? "" : " more")
                    + ", which are not bound. To bind them too, add their headers: \""
                    + String.join("\", \"", names)
                    + "\". The report lists all of these headers under \"skipped\".";
        }
    }

    /**
     * {@code @NativeHeader("phy.h") interface Phy {}}.
     *
     * @param name the interface
     * @param header the generated header interface
     */
    record NoMethods(String name, String header, String headers) implements HeaderProblem {
        @Override
        public String message() {
            return name + " declares no methods, so only the constants of " + headers + " are bound, in " + header
                    + ". To bind the whole header, extend " + header + "." + DeclareHint.writes(headers);
        }
    }

    /** {@code interface Phy<T>}. */
    record GenericInterface(String name) implements HeaderProblem {
        @Override
        public String message() {
            return name + " has type parameters, which C does not have. Remove them.";
        }
    }

    /** {@code sealed interface Phy permits Other}. */
    record NotPermitted(String name, String implementation) implements HeaderProblem {
        @Override
        public String message() {
            return name + " is sealed and does not permit the class that implements it. Write: sealed interface " + name
                    + " … permits " + implementation;
        }
    }

    /** {@code interface Mdio extends MdioHeader, q.Phy}, where both are annotated. */
    record BaseNotBound(String name, String base) implements HeaderProblem {
        @Override
        public String message() {
            return name + " extends " + base
                    + ", which is annotated too but not compiled together with it in the same package. Move one of them to the"
                    + " package of the other, or remove \"extends\" and use the implementation of " + base + ".";
        }
    }

    /** A private interface, which generated code in the same package cannot see. */
    record NotAccessible(String name) implements HeaderProblem {
        @Override
        public String message() {
            return name + " is private, so a generated class cannot implement it. Make it package-private or public.";
        }
    }

    /** Two interfaces of one package whose headers declare different types under the same name. */
    record ConflictingTypes(String cName, String first, String second) implements HeaderProblem {
        @Override
        public String message() {
            return cName + " is a different type here than in " + first
                    + ", but all interfaces of a package share one set of C types. Move " + second
                    + " to another package, or give both interfaces the same headers and defines.";
        }
    }

    /**
     * {@code struct calc} in a package with {@code interface Calc}.
     *
     * @param taken the existing Java type
     * @param others the number of further types renamed for the same reason
     */
    record TypeRenamed(String cName, String javaName, String taken, int others) implements HeaderProblem {
        @Override
        public String message() {
            return "C type " + cName + " is named " + javaName + " in Java, because the package already has a type "
                    + taken
                    + (cName.equals(taken)
                            ? "."
                            : ", and some file systems do not distinguish names that differ only in case.")
                    + switch (others) {
                        case 0 -> "";
                        case 1 -> " One other type is renamed for the same reason; the report has its name.";
                        default ->
                            " " + others + " other types are renamed for the same reason; the report has their names.";
                    };
        }
    }

    /**
     * A generated type whose name another type already has.
     *
     * @param generated whether another interface of the package generates that type, such as a C++ class of another header
     */
    record NameTaken(String type, String name, boolean generated) implements HeaderProblem {
        @Override
        public String message() {
            if (generated) {
                return "cannot generate " + type + " for " + name
                        + ": another interface of the package generates a different type of that name. Put " + name
                        + " in a package of its own.";
            }
            return "cannot generate " + type
                    + ": a type of that name exists already or is generated for another interface. Rename that type or "
                    + name
                    + ".";
        }
    }

    static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("\n    ").append(line);
        }
        return text.toString();
    }
}
