package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Result of evaluating a header's macros with clang.
 *
 * @param constants object-like macros with a constant value, in the header's order
 * @param expressions object-like macros that have no constant value, in the header's order: an expression such as {@code errno} becomes a
 *     function without parameters and linkage {@code EXPRESSION} or {@code EXPRESSION_AT_FILE_SCOPE}; an alias of a function becomes that
 *     function
 * @param others object-like macros that cannot be bound, mapped to the reason
 * @param calls the result for each requested call
 * @param undefined macros that the header defines and later undefines
 * @param tags every record and enum reachable from the types of these constants, expressions and calls
 */
public record CEvaluation(
        List<CConstant> constants,
        List<CFunction> expressions,
        Map<String, String> others,
        Map<CMacroCall, CMacroResult> calls,
        Set<String> undefined,
        Map<DeclId, CTag> tags) {}
