package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The result of building helper stubs: a library of the parts that compile, and the errors of the others.
 *
 * @param library the library's bytes; empty if no part compiles
 * @param prologueErrors the errors if the prologue does not compile or the compiler does not run; each part's failure then repeats them
 * @param failures the failed parts, in the order of the parts
 * @param warnings the warnings of the successful build
 * @param headers the headers that the compiler reports to have read
 * @param builds the number of compiler runs, at most about 60 in C and 300 in C++
 */
public record HelperBuild(
        Optional<byte[]> library,
        List<Complaint> prologueErrors,
        List<FailedPart> failures,
        List<Complaint> warnings,
        List<Path> headers,
        int builds) {

    public HelperBuild {
        prologueErrors = List.copyOf(prologueErrors);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
        headers = List.copyOf(headers);
    }

    /**
     * A part that is not in the library.
     *
     * @param name the part's name, {@code java_helper_MAJOR}
     * @param complaints at least one error
     */
    public record FailedPart(String name, List<Complaint> complaints) {

        public FailedPart {
            complaints = List.copyOf(complaints);
        }

        /** Returns the first error. */
        public CompilerMessage message() {
            return complaints.getFirst().message();
        }

        /** Returns whether the part is an assertion that is false. */
        public boolean isFalse() {
            return complaints.stream().anyMatch(Complaint::isOfFalseAssertion);
        }

        /** Returns the first error of a false assertion, else the first error. */
        public CompilerMessage difference() {
            return complaints.stream()
                    .filter(Complaint::isOfFalseAssertion)
                    .findFirst()
                    .map(Complaint::message)
                    .orElse(message());
        }

        /** Returns the undefined symbols, or an empty list if the part fails for another reason. */
        public List<String> undefinedSymbols() {
            return complaints.stream()
                    .flatMap(complaint -> complaint.undefinedSymbol().stream())
                    .toList();
        }
    }

    /** Builds a library of all parts that compile. A part that does not compile affects no other part. */
    public static HelperBuild run(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        return new HelperRounds(compiler, environment, unit, flags).run();
    }
}
