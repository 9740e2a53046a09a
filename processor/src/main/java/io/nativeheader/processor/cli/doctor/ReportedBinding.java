package io.nativeheader.processor.cli.doctor;

import java.util.List;

/**
 * The libraries and symbols that a generated class uses, according to its binding report.
 *
 * @param targets the platforms of the layouts: {@code linux-x86_64}
 * @param library the library's name, {@code phy}; empty for the symbols of the process
 * @param soname the library's SONAME, {@code libphy.so.1}; empty if the library was not found during compilation
 * @param helpers the file stem of the compiled helper stubs, {@code p.Phy}; empty if there are none
 * @param skipped the number of declarations of the header that are not bound
 */
record ReportedBinding(
        List<String> targets, String library, String soname, String helpers, List<Function> functions, int skipped) {

    ReportedBinding {
        functions = List.copyOf(functions);
    }

    /**
     * A function or variable.
     *
     * @param name the name in C
     * @param symbol the symbol that the binding looks up, {@code java_helper_MAJOR}
     */
    record Function(String name, String symbol, boolean viaHelper) {}

    /** Returns the functions with symbols in the library, each once. */
    List<Function> direct() {
        return of(false);
    }

    /** Returns the functions with symbols in the helper stubs, each once. */
    List<Function> viaHelpers() {
        return of(true);
    }

    private List<Function> of(boolean viaHelper) {
        return functions.stream()
                .filter(function -> function.viaHelper() == viaHelper)
                .distinct()
                .toList();
    }
}
