package io.nativeheader.processor.diagnostic;

import java.util.List;
import java.util.Optional;

/** Problems with an annotated interface as a whole, and with its headers. */
public sealed interface HeaderProblem extends Problem {

    /**
     * {@code @NativeHeader("no_such.h")}.
     *
     * @param near headers of similar names in the folders
     * @param place the folder of the module, relative to it, that has the header and is not searched; empty if there is none
     * @param below a folder of the system that has the header and is not searched
     */
    record HeaderNotFound(String header, List<String> folders, List<String> near, String place, Optional<Below> below)
            implements HeaderProblem {

        /**
         * {@code /usr/include/postgresql} of {@code libpq-fe.h}.
         *
         * @param name {@code postgresql/libpq-fe.h}, with which the searched folders do; empty if they do not
         * @param pkgConfig {@code libpq}, the package that leads there; empty if none does
         */
        public record Below(String folder, String name, String pkgConfig) {

            String advice() {
                return name.isEmpty() || !pkgConfig.isEmpty()
                        ? adviceForIncluded()
                        : "It is in " + folder + ": write \"" + name + "\" as the header, or includePath = \"" + folder
                                + "\".";
            }

            /** For a header that another one includes, so that it is not the user's to write another name. */
            String adviceForIncluded() {
                return pkgConfig.isEmpty()
                        ? "It is in " + folder + ": write includePath = \"" + folder + "\"."
                        : "It is in " + folder + ", to which a package leads: write pkgConfig = \"" + pkgConfig + "\".";
            }
        }

        @Override
        public String message() {
            return "cannot find the header " + header + ". Looked in:" + lines(folders) + "\n" + meant() + advice();
        }

        private String meant() {
            return near.isEmpty() || !place.isEmpty() || below.isPresent()
                    ? ""
                    : "Did you mean " + String.join(" or ", near) + "?\n";
        }

        private String advice() {
            if (header.startsWith("#")) {
                return "Write the name alone: @NativeHeader(\"phy.h\").";
            }
            if (place.isEmpty() && below.isPresent()) {
                return below.get().advice();
            }
            return place.isEmpty()
                    ? "Give its folder with includePath (relative to the module) or -Anativeheader.includePath,"
                            + " its package with pkgConfig, or install the package that brings it."
                    : "The module has it: write includePath = \"" + place + "\".";
        }
    }

    /**
     * A header with an error, in clang's words.
     *
     * @param below a folder that has the {@link #missing} header
     */
    record HeaderDoesNotCompile(String headers, List<String> messages, Optional<HeaderNotFound.Below> below)
            implements HeaderProblem {

        /** Returns the header that another one includes and that is not found, if that is clang's first complaint of the kind. */
        public static Optional<String> missing(List<String> messages) {
            return HeaderAdvice.missing(messages);
        }

        @Override
        public String message() {
            return headers + " does not compile as C:" + lines(messages) + "\n"
                    + HeaderAdvice.of(headers, messages, below);
        }
    }

    /** A pipe, a device: {@code #include "/dev/stdin"}. */
    record NotAFile(String headers, String file) implements HeaderProblem {
        @Override
        public String message() {
            return headers + " leads to " + file
                    + ", which is no file but a pipe or a device, and may have no end. Include a file.";
        }
    }

    /** Macros that double themselves, a file of a network that is gone. */
    record HeaderTakesTooLong(String headers, long seconds) implements HeaderProblem {
        @Override
        public String message() {
            return headers + " is not read within " + seconds
                    + " s. Does it have macros or includes that double themselves, or files that never come? If it is only"
                    + " long, give it more time with -Anativeheader.seconds, or include less of it.";
        }
    }

    /** More than fits into the memory or onto the stack of the compiler. */
    record HeaderTooLarge(String headers, String limit) implements HeaderProblem {
        @Override
        public String message() {
            return headers + " is too much for this Java virtual machine: " + limit
                    + ". Include less of it, or give the compiler more (-J-Xmx4g -J-Xss64m; in Maven's process, in"
                    + " .mvn/jvm.config).";
        }
    }

    /** C in the annotation with an error, in clang's words, each after the place. */
    record PreambleDoesNotCompile(List<String> messages) implements HeaderProblem {
        @Override
        public String message() {
            return "the preamble does not compile as C:" + lines(messages);
        }
    }

    /** A warning that clang has about a header. */
    record HeaderWarning(String text) implements HeaderProblem {
        @Override
        public String message() {
            return text;
        }
    }

    /**
     * {@code clangArgs = "--target=aarch64-linux-gnu"}.
     *
     * @param flags for another platform
     * @param target that is bound for
     */
    record ForeignPlatform(List<String> flags, String target) implements HeaderProblem {
        @Override
        public String message() {
            return "clangArgs has " + String.join(", ", flags)
                    + ", for which the header means another platform than " + target
                    + ", where the binding runs: its layouts and calls would be wrong. Remove "
                    + (flags.size() == 1 ? "the flag" : "these flags")
                    + ", and run the compiler on the platform that the binding is for.";
        }
    }

    /**
     * {@code clangArgs = "-fpack-struct"} where no C compiler is asked.
     *
     * @param reason why not, as a clause
     */
    record LayoutsNotConfirmed(List<String> flags, String reason) implements HeaderProblem {
        @Override
        public String message() {
            return "clangArgs has " + String.join(", ", flags)
                    + ", which changes layouts, and " + reason
                    + ". Such flags are taken only where the platform's C compiler confirms the layouts with the same flags.";
        }
    }

    /** {@code @NativeHeader({})} with no preamble. */
    record NoHeader() implements HeaderProblem {
        @Override
        public String message() {
            return "names no header and has no preamble. Write @NativeHeader(\"phy.h\"), or give C text in preamble.";
        }
    }

    /** {@code @NativeHeader} on a class, enum, record or annotation. */
    record NotAnInterface(String kind, String name) implements HeaderProblem {
        @Override
        public String message() {
            return "@NativeHeader belongs on an interface, and " + name + " is " + kind + ". Declare it as: interface "
                    + name + " { … }";
        }
    }

    /**
     * {@code library = "lib/libphy.so"}.
     *
     * @param file that is looked for
     * @param name that was meant
     */
    record LibraryIsAFileName(String library, String file, String name) implements HeaderProblem {
        @Override
        public String message() {
            return "library = \"" + library + "\" means a file " + file
                    + ", which is not there. A library is named without"
                    + " folder, \"lib\" and ending: write library = \"" + name + "\"."
                    + (library.matches(".*[/\\\\].*")
                            ? " Its folder is given with clangArgs = \"-L…\" for the build, and with -Djava.library.path=…"
                                    + " when the program runs."
                            : "");
        }
    }

    /**
     * No library is named, and the C library is not the one.
     *
     * @param first the first function that it lacks
     * @param others how many more of them
     * @param file of a library that has them; empty if none was found
     * @param name to write for it
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
                    ? "no library is named, and the C library lacks " + missing
                            + ". Name the library that has it: of libphy.so, library = \"phy\". If the program brings it with"
                            + " System.load, all is well."
                    : "no library is named, and the C library lacks " + missing + ", which is in " + file
                            + ": write library = \"" + name + "\".";
        }
    }

    /**
     * A header that declares little itself and includes much of the same library.
     *
     * @param own how many functions the header declares
     * @param others how many functions the headers declare that it includes
     * @param names of those headers, the largest first
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
                    + ", which are not bound. To bind those, too, name their headers beside "
                    + (isOne ? "it" : "them") + ": \""
                    + String.join("\", \"", names)
                    + "\". The report lists all of these headers under \"skipped\".";
        }
    }

    /** {@code interface Phy<T>}. */
    record GenericInterface(String name) implements HeaderProblem {
        @Override
        public String message() {
            return name + " has type parameters. C knows none: take them away.";
        }
    }

    /** {@code sealed interface Phy permits Other}. */
    record NotPermitted(String name, String implementation) implements HeaderProblem {
        @Override
        public String message() {
            return name + " is sealed, and does not permit the class that implements it. Write: sealed interface "
                    + name + " … permits " + implementation;
        }
    }

    /** {@code interface Mdio extends MdioHeader, q.Phy}, where both are annotated. */
    record BaseNotBound(String name, String base) implements HeaderProblem {
        @Override
        public String message() {
            return name + " extends " + base
                    + ", which is annotated as well, and is not compiled together with it in the"
                    + " same package. Move one of them to the package of the other, or take away the \"extends\" and use "
                    + base + "'s own implementation.";
        }
    }

    /** An interface that generated code in the same package cannot see. */
    record NotAccessible(String name) implements HeaderProblem {
        @Override
        public String message() {
            return name
                    + " is private, so that no generated class can implement it. Make it package-private or public.";
        }
    }

    /** Two interfaces of one package see different types of one name. */
    record ConflictingTypes(String cName, String first, String second) implements HeaderProblem {
        @Override
        public String message() {
            return cName + " is not the same type here as in " + first
                    + ", and all interfaces of one package share one set of C types. Move " + second
                    + " to another package, or give both the same headers and defines.";
        }
    }

    /**
     * {@code struct calc} beside {@code interface Calc}.
     *
     * @param others how many more types are renamed for such a reason
     */
    record TypeRenamed(String cName, String javaName, String taken, int others) implements HeaderProblem {
        @Override
        public String message() {
            return "the C type " + cName + " is " + javaName + " in Java, because the package has a type " + taken
                    + " already"
                    + (cName.equals(taken)
                            ? "."
                            : ", and some file systems cannot hold classes whose names differ by case alone.")
                    + switch (others) {
                        case 0 -> "";
                        case 1 -> " One other type is renamed like it; the report has its name.";
                        default -> " " + others + " other types are renamed like it; the report has their names.";
                    };
        }
    }

    /** The generated file collides with one that exists. */
    record NameTaken(String type, String name) implements HeaderProblem {
        @Override
        public String message() {
            return "cannot generate " + type
                    + ", because a type of that name exists already, or is generated for another interface. Rename that one,"
                    + " or " + name + ".";
        }
    }

    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("\n    ").append(line);
        }
        return text.toString();
    }
}
