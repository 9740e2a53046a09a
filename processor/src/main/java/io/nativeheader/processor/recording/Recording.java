package io.nativeheader.processor.recording;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.parse.ParsedHeader;
import io.nativeheader.processor.plan.MacroCalls;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.symbols.FoundLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the headers and the C compiler of one target say about an interface.
 *
 * @param parsed the headers, without paths of the recorded machine
 * @param library empty if the interface names none, or it was not installed
 * @param constants the values of the C compiler, where libclang computes others
 * @param stubs empty if the interface needs none, or they were not compiled
 */
public record Recording(
        Target target,
        Question question,
        ParsedHeader parsed,
        Optional<RecordedLibrary> library,
        RecordedConstants constants,
        Optional<RecordedStubs> stubs) {

    /** Returns this recording as it is written: a file of a header has its name only. */
    Recording withoutPaths() {
        return withFiles(files(file -> file(file, "")));
    }

    /**
     * Returns this recording as it is used: the path of a file is its name.
     *
     * @param source the file of the recording, which becomes one of the header's files
     */
    Recording from(CHeaderFile source) {
        List<CHeaderFile> files = new ArrayList<>(files(file -> file(file, file.name())));
        files.add(source);
        return withFiles(files);
    }

    private List<CHeaderFile> files(UnaryOperator<CHeaderFile> change) {
        return parsed.header().files().stream().map(change).toList();
    }

    private static CHeaderFile file(CHeaderFile file, String path) {
        return new CHeaderFile(file.name(), path, file.sha256(), file.role(), file.functions(), file.ofHost());
    }

    private Recording withFiles(List<CHeaderFile> files) {
        ParsedHeader changed = new ParsedHeader(parsed.header().withFiles(files), parsed.calls(), parsed.evaluation());
        return new Recording(target, question, changed, library, constants, stubs);
    }

    /** Returns a clause for each part of an interface that the recording does not cover. */
    List<String> differences(InterfaceRequest request, Set<String> freeing) {
        CHeader header = parsed.header();
        Set<String> declared = Stream.concat(
                        Stream.concat(header.declarations().stream(), header.others().stream())
                                .filter(declaration ->
                                        declaration instanceof CFunction || declaration instanceof CVariable)
                                .map(CDeclaration::name),
                        header.macros().stream().map(CMacro::name))
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>(question.differences(Question.of(request, freeing), declared));
        for (CMacroCall call : new MacroCalls(header).of(request)) {
            if (!parsed.evaluation().calls().containsKey(call)) {
                differences.add("it does not cover the call " + call.prototype().orElse(display(call)));
            }
        }
        return differences;
    }

    private static String display(CMacroCall call) {
        return call.macro() + "(" + String.join(", ", call.parameterTypes()) + ")";
    }

    /** Returns the parsed headers for an interface that the recording covers. */
    public ParsedHeader parsedFor(InterfaceRequest request) {
        return new ParsedHeader(parsed.header(), new MacroCalls(parsed.header()).of(request), parsed.evaluation());
    }

    /** Returns the library that the recorded machine had. */
    public Optional<FoundLibrary> foundLibrary() {
        return library.map(RecordedLibrary::found);
    }

    public CompilerConstants compilerConstants() {
        return constants.constants();
    }

    /** Returns this recording with compiled stubs, and with more constants whose value differs from libclang's. */
    Recording with(RecordedStubs compiled, CompilerConstants differences) {
        return new Recording(
                target,
                question,
                parsed,
                library,
                RecordedConstants.of(constants.constants().and(differences)),
                Optional.of(compiled));
    }
}
