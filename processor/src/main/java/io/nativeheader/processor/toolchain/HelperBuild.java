package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The end of building helpers: a library of those that the compiler takes, and why it does not take the others.
 *
 * @param library its bytes; empty if no part compiles
 * @param prologueErrors if what all parts need does not compile, or the compiler does not run at all; each part's
 *     failure then says the same
 * @param failures in the order of the parts
 * @param warnings of the build that succeeded
 * @param headers that were read, as far as the compiler tells
 * @param builds how often the compiler was run; about 60 times at most
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
     * @param name {@code java_helper_MAJOR}
     * @param complaints why; at least one
     */
    public record FailedPart(String name, List<Complaint> complaints) {

        public FailedPart {
            complaints = List.copyOf(complaints);
        }

        /** The first error. */
        public CompilerMessage message() {
            return complaints.getFirst().message();
        }

        /** Whether it is an assertion that does not hold. */
        public boolean isFalse() {
            return complaints.stream().anyMatch(Complaint::isOfFalseAssertion);
        }

        /** The first error that says so, else the first error. */
        public CompilerMessage difference() {
            return complaints.stream()
                    .filter(Complaint::isOfFalseAssertion)
                    .findFirst()
                    .map(Complaint::message)
                    .orElse(message());
        }

        /** The symbols that nothing defines, if that is what is wrong. */
        public List<String> undefinedSymbols() {
            return complaints.stream()
                    .flatMap(complaint -> complaint.undefinedSymbol().stream())
                    .toList();
        }
    }

    /** Builds all parts that can be built. A part that cannot costs itself alone. */
    public static HelperBuild run(CCompiler compiler, BuildEnvironment environment, HelperUnit unit, BuildFlags flags) {
        return new HelperRounds(compiler, environment, unit, flags).run();
    }
}
