package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the macros of a header mean, asked of clang.
 *
 * @param constants object-like macros with a value, in the header's order
 * @param expressions object-like macros that are expressions without a constant value ({@code errno}), as functions without
 *     parameters whose linkage is {@code EXPRESSION} or {@code EXPRESSION_AT_FILE_SCOPE}, and those that name a function, as that function, in the header's order
 * @param others object-like macros that are no expression, with the compiler's reason
 * @param calls an answer for each call asked
 * @param undefined macros that the header defines and takes back
 * @param tags every record and enum that one of these types reaches
 */
public record CEvaluation(
        List<CConstant> constants,
        List<CFunction> expressions,
        Map<String, String> others,
        Map<CMacroCall, CMacroResult> calls,
        Set<String> undefined,
        Map<DeclId, CTag> tags) {}
