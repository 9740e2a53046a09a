package io.nativeheader.processor.cli.doctor;

import java.util.List;

/**
 * What a binding report says of what the generated class opens and looks up.
 *
 * @param target {@code linux-x86_64}, that the types were laid out for
 * @param library {@code phy}; empty for the symbols of the process
 * @param soname {@code libphy.so.1}; empty if the library was not found while compiling
 * @param helpers the file stem of the compiled helper stubs, {@code p.Phy}; empty if there are none
 * @param skipped how many items of the header are not bound
 */
record ReportedBinding(
        String target, String library, String soname, String helpers, List<Function> functions, int skipped) {

    ReportedBinding {
        functions = List.copyOf(functions);
    }

    /**
     * A function or variable.
     *
     * @param name in C
     * @param symbol that is looked up: {@code java_helper_MAJOR}
     */
    record Function(String name, String symbol, boolean viaHelper) {}

    /** Those whose symbols are in the library, each symbol once. */
    List<Function> direct() {
        return of(false);
    }

    /** Those whose symbols are in the helper stubs, each symbol once. */
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
