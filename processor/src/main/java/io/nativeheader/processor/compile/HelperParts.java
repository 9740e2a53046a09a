package io.nativeheader.processor.compile;

import io.nativeheader.processor.emit.HelperEmitter;
import io.nativeheader.processor.emit.StubFileEmitter;
import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.toolchain.ConstantQuestion;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperUnit;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of an interface's stub file. Maps each part that the compiler refuses to a failed helper, a differing layout or a differing
 * constant.
 */
record HelperParts(HelperSource source, HelperEmitter.Parts texts, HelperUnit unit) {

    private static final String LAYOUT = "layout of ";
    private static final String CONSTANT = "value of ";

    static HelperParts of(HelperSource source, String fileName) {
        HelperEmitter.Parts texts = StubFileEmitter.of(source.language()).parts(source);
        List<Part> parts = new ArrayList<>();
        texts.layouts().forEach((type, text) -> parts.add(Part.assertion(LAYOUT + type, text)));
        texts.constants().forEach((name, text) -> parts.add(Part.assertion(CONSTANT + name, text)));
        texts.helpers().forEach((symbol, text) -> parts.add(Part.function(symbol, text)));
        return new HelperParts(source, texts, new HelperUnit(fileName, texts.prologue(), parts));
    }

    /**
     * The parts that the compiler refused, by kind.
     *
     * @param helpers failures by helper name, which is the symbol without the prefix
     * @param otherLayouts the compiler's message for each type that it lays out differently, by C name
     * @param otherConstants C names of constants whose value differs from libclang's
     * @param unconfirmed assertions that do not compile
     */
    record Failures(
            Map<String, HelperFailures.Failure> helpers,
            Map<String, String> otherLayouts,
            Set<String> otherConstants,
            Unconfirmed unconfirmed) {}

    Failures failures(List<HelperBuild.FailedPart> refused) {
        Map<String, HelperFailures.Failure> helpers = new LinkedHashMap<>();
        Map<String, String> otherLayouts = new LinkedHashMap<>();
        Set<String> otherConstants = new LinkedHashSet<>();
        Set<String> layouts = new LinkedHashSet<>();
        Map<String, String> constants = new LinkedHashMap<>();
        for (HelperBuild.FailedPart part : refused) {
            if (part.name().startsWith(LAYOUT)) {
                String type = part.name().substring(LAYOUT.length());
                if (part.isFalse()) {
                    otherLayouts.put(type, part.difference().toString());
                } else {
                    layouts.add(type);
                }
            } else if (part.name().startsWith(CONSTANT)) {
                String name = part.name().substring(CONSTANT.length());
                if (part.isFalse()) {
                    otherConstants.add(name);
                } else {
                    constants.put(name, part.message().toString());
                }
            } else {
                helpers.put(
                        part.name().substring(HelperSource.PREFIX.length()),
                        new HelperFailures.Failure(part.message().toString(), part.undefinedSymbols()));
            }
        }
        return new Failures(helpers, otherLayouts, otherConstants, new Unconfirmed(layouts, constants));
    }

    /** Determines the compiler's values of the named constants. Works only for integers; other constants stay unknown. */
    CompilerConstants compilerValues(ConstantQuestion question, Set<String> names) {
        List<String> integers = source.constants().stream()
                .filter(constant -> names.contains(constant.cName()) && isInteger(constant.expected()))
                .map(ConstantAssertion::cName)
                .toList();
        Map<String, CompilerConstants.Value> values = new LinkedHashMap<>();
        question.answers(unit.fileName(), unit.prologue(), integers)
                .forEach((name, answer) -> values.put(
                        name, new CompilerConstants.Value(answer.value(), answer.size(), answer.isSigned())));
        Set<String> unknown = new LinkedHashSet<>(names);
        unknown.removeAll(values.keySet());
        return new CompilerConstants(values, unknown);
    }

    private static boolean isInteger(Expected expected) {
        return switch (expected) {
            case Expected.Signed _, Expected.Unsigned _, Expected.Address _ -> true;
            case Expected.Floating _, Expected.Text _ -> false;
        };
    }
}
