package io.nativeheader.processor.align;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.parse.ClangMessage;
import io.nativeheader.processor.parse.HeaderParser;
import io.nativeheader.processor.parse.ParseOutcome;
import io.nativeheader.processor.parse.ParseRequest;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** C declarations of several targets, parsed with libclang and aligned. */
final class TargetTexts {

    static final Target LINUX = target("linux-x86_64");
    static final Target ARM = target("linux-aarch64");
    static final Target RISCV = target("linux-riscv64");
    static final Target WINDOWS = target("windows-x86_64");

    static final TargetSet FIRST = TargetSet.of(0);
    static final TargetSet SECOND = TargetSet.of(1);
    static final TargetSet BOTH = TargetSet.first(2);

    private static final HeaderParser PARSER = new HeaderParser(libclang());

    private final List<Target> targets = new ArrayList<>();
    private final Map<Integer, CHeader> headers = new HashMap<>();
    private final Map<Integer, CEvaluation> evaluations = new HashMap<>();

    private TargetTexts() {}

    static TargetTexts of() {
        return new TargetTexts();
    }

    /** Returns the same text on Linux and Windows, both on x86_64. */
    static AlignedHeader same(String c) {
        return pair(c, c);
    }

    /** Returns a text for Linux and another for Windows, both on x86_64. */
    static AlignedHeader pair(String linux, String windows) {
        return of().text(LINUX, linux).text(WINDOWS, windows).align();
    }

    /** Returns two texts for Linux on x86_64 and on aarch64. */
    static AlignedHeader linux(String first, String second) {
        return of().text(LINUX, first).text(ARM, second).align();
    }

    private static Target target(String name) {
        return Target.find(name).orElseThrow();
    }

    private static LibClangSearch.Found libclang() {
        return (LibClangSearch.Found)
                LibClangSearch.find(Optional.empty(), Map.of(), TargetTexts.class.getClassLoader(), Target.host());
    }

    TargetTexts text(Target target, String c, CMacroCall... calls) {
        return add(new ParseRequest(target, List.of(), List.of("-nostdinc"), c, List.of(), Set.of(), true), calls);
    }

    /** Adds a target for which the interface is not bound. */
    TargetTexts unbound(Target target) {
        targets.add(target);
        return this;
    }

    TargetTexts header(Target target, String header, List<String> arguments) {
        return add(new ParseRequest(target, List.of(header), arguments, "", List.of(), Set.of(), true));
    }

    private TargetTexts add(ParseRequest request, CMacroCall... calls) {
        ParseOutcome outcome = PARSER.parse(request);
        CHeader header = outcome.header()
                .orElseThrow(() -> new AssertionError(request.target().folder() + ": " + outcome.missingHeaders()
                        + outcome.messages().stream()
                                .filter(ClangMessage::isError)
                                .toList()));
        headers.put(targets.size(), header);
        evaluations.put(targets.size(), PARSER.evaluate(request, header, List.of(calls)));
        targets.add(request.target());
        return this;
    }

    CHeader header(int target) {
        return headers.get(target);
    }

    CEvaluation evaluation(int target) {
        return evaluations.get(target);
    }

    AlignedHeader align() {
        TargetSet bound = headers.keySet().stream().map(TargetSet::of).reduce(TargetSet.NONE, TargetSet::or);
        List<Integer> indices = bound.indices();
        return HeaderAligner.align(
                targets,
                new PerTarget<>(bound, indices.stream().map(headers::get).toList()),
                new PerTarget<>(bound, indices.stream().map(evaluations::get).toList()));
    }

    static Optional<CDeclaration> find(AlignedHeader aligned, String name) {
        return aligned.header().declarations().stream()
                .filter(declaration -> declaration.name().equals(name))
                .findFirst();
    }

    static CFunction function(AlignedHeader aligned, String name) {
        return (CFunction) find(aligned, name).orElseThrow();
    }

    static CType typedef(AlignedHeader aligned, String name) {
        return aligned.header().declarations().stream()
                .filter(declaration ->
                        declaration instanceof CTypedef && declaration.name().equals(name))
                .map(declaration -> ((CTypedef) declaration).underlying())
                .findFirst()
                .orElseThrow();
    }

    static CRecord record(AlignedHeader aligned, String name) {
        return (CRecord) aligned.header().tags().values().stream()
                .filter(tag -> tag.name().equals(name) && tag instanceof CRecord)
                .findFirst()
                .orElseThrow();
    }

    static List<CEnum> enums(AlignedHeader aligned) {
        return aligned.header().declarations().stream()
                .filter(CEnum.class::isInstance)
                .map(CEnum.class::cast)
                .toList();
    }

    static Optional<CConstant> constant(AlignedHeader aligned, String name) {
        return aligned.evaluation().constants().stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
