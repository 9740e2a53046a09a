package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.platform.Language;
import java.util.List;
import java.util.Optional;

/**
 * The C file of an interface.
 *
 * @param interfaceName {@code p.Phy}, for the comment at its top
 * @param includes as written after {@code #include}: {@code <phy.h>}
 * @param preamble C text after the includes; may be empty
 * @param helpers in the header's order
 * @param assertions the layouts that the C compiler confirms
 * @param constants the constants that the C compiler confirms
 * @param language the language of the file
 * @param cxxStubs the stubs of C++ functions
 * @param cxxExceptions the exception classes that stubs recognize, derived classes before their bases
 */
public record HelperSource(
        String interfaceName,
        List<String> includes,
        String preamble,
        List<Helper> helpers,
        List<LayoutAssertion> assertions,
        List<ConstantAssertion> constants,
        Language language,
        List<CxxStub> cxxStubs,
        List<CxxExceptionDeclaration> cxxExceptions) {

    public HelperSource {
        includes = List.copyOf(includes);
        helpers = List.copyOf(helpers);
        assertions = List.copyOf(assertions);
        constants = List.copyOf(constants);
        cxxStubs = List.copyOf(cxxStubs);
        cxxExceptions = List.copyOf(cxxExceptions);
    }

    /** Creates a C file. */
    public HelperSource(
            String interfaceName,
            List<String> includes,
            String preamble,
            List<Helper> helpers,
            List<LayoutAssertion> assertions,
            List<ConstantAssertion> constants) {
        this(interfaceName, includes, preamble, helpers, assertions, constants, Language.C, List.of(), List.of());
    }

    /** Returns the file with other assertions. */
    public HelperSource withAssertions(List<LayoutAssertion> layouts, List<ConstantAssertion> otherConstants) {
        return new HelperSource(
                interfaceName, includes, preamble, helpers, layouts, otherConstants, language, cxxStubs, cxxExceptions);
    }

    /** Returns the file with other stubs. */
    public HelperSource withStubs(List<Helper> otherHelpers, List<CxxStub> otherCxxStubs) {
        return new HelperSource(
                interfaceName,
                includes,
                preamble,
                otherHelpers,
                assertions,
                constants,
                language,
                otherCxxStubs,
                cxxExceptions);
    }

    /** The prefix of every stub's symbol. */
    public static final String PREFIX = "java_helper_";

    /**
     * A stub: {@code int java_helper_genphy_config_aneg(struct phy_device *phydev) { return (genphy_config_aneg)(phydev); }}.
     *
     * @param name the C function or macro
     * @param callee the text before the argument list: {@code (genphy_config_aneg)} for a function, {@code MAJOR} for a macro
     * @param form what the stub does with the callee
     * @param result the C type of the result: {@code int}, {@code void}, {@code const char *}; {@code void} if the stub writes the result
     *     to an address
     * @param resultCast a cast of the call, such as {@code (void *)}; usually empty
     * @param resultByAddress whether the stub's first parameter is an address to which it writes the result
     * @param declaration the original C declaration, printed with its location in a comment
     */
    public record Helper(
            String name,
            String callee,
            Form form,
            String result,
            String resultCast,
            boolean resultByAddress,
            List<HelperParameter> parameters,
            String declaration,
            String location) {

        public Helper {
            parameters = List.copyOf(parameters);
        }

        public String symbol() {
            return PREFIX + name;
        }
    }

    /** What a stub does with its callee. */
    public enum Form {
        /** {@code MAJOR(arg0)}. */
        CALL,
        /** {@code (ilog2)(arg0)}: an inline function, for which the C file provides the external definition (C17 6.7.4p7). */
        INLINE_CALL,
        /** {@code errno}. */
        VALUE,
        /** {@code PRIMES}, evaluated at file scope, where its compound literal lives as long as the library. */
        VALUE_AT_FILE_SCOPE,
        /** {@code level = arg0}. */
        ASSIGNMENT,
        /** {@code &state}. */
        ADDRESS
    }

    /**
     * {@code struct phy_device *phydev} and {@code phydev}.
     *
     * @param byAddress whether the stub takes an address and passes the value at it
     */
    public record HelperParameter(String declaration, String name, boolean byAddress) {}

    /**
     * {@code _Static_assert(sizeof(struct phy_device) == 1400, …)} and one {@code offsetof} for each field.
     *
     * @param cName {@code struct phy_device}
     * @param size in bytes
     * @param alignment in bytes
     * @param scalar a field whose address the C file takes, which the compiler rejects if the fields have the opposite byte order; empty if
     *     there is none
     */
    public record LayoutAssertion(
            String cName, long size, long alignment, List<FieldOffset> fields, Optional<String> scalar) {

        public LayoutAssertion {
            fields = List.copyOf(fields);
        }
    }

    /**
     * {@code speed} at byte 1016, of 4 bytes.
     *
     * @param size in bytes; 0 for an array without a length
     */
    public record FieldOffset(String field, long offset, long size) {}
}
