package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CUnseenDeclaration;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.ProcessSymbols;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An annotated interface with the parsed headers of one target, or the aligned headers of several.
 *
 * @param targets the targets that the interface is bound for
 * @param libraryNames the library that the user names for each target; empty for none
 * @param libraries the library found at build time, named by the user or by pkg-config, on each target
 * @param process symbols of the process; empty if a library is named or they are unknown
 * @param checked the target that {@code process} belongs to, and whose library is checked
 * @param elsewhere searches other headers for a name that the parsed ones do not declare
 * @param libclang libclang's values of constants for which {@code header} has the C compiler's value, by C name
 * @param differing functions whose declarations differ too much between targets or compilers, with reasons, by name
 * @param cxx the declarations that C cannot express
 */
public record ParsedInterface(
        InterfaceRequest request,
        TargetSet targets,
        CHeader header,
        CEvaluation evaluation,
        PerTarget<String> libraryNames,
        PerTarget<Optional<FoundLibrary>> libraries,
        Optional<ProcessSymbols> process,
        int checked,
        Function<String, Optional<CUnseenDeclaration>> elsewhere,
        Map<String, CValue> libclang,
        Map<String, String> differing,
        CxxHeader cxx) {

    public ParsedInterface {
        libclang = Collections.unmodifiableMap(new LinkedHashMap<>(libclang));
        differing = Collections.unmodifiableMap(new LinkedHashMap<>(differing));
    }

    /** Creates an interface of one target, whose constants all have libclang's values. */
    public ParsedInterface(
            InterfaceRequest request,
            CHeader header,
            CEvaluation evaluation,
            Optional<FoundLibrary> library,
            Optional<ProcessSymbols> process,
            Function<String, Optional<CUnseenDeclaration>> elsewhere) {
        this(
                request,
                TargetSet.of(0),
                header,
                evaluation,
                PerTarget.same(request.options().library()),
                PerTarget.same(library),
                process,
                0,
                elsewhere,
                Map.of(),
                Map.of(),
                CxxHeader.NONE);
    }

    /** Returns this interface with the declarations that C cannot express. */
    public ParsedInterface with(CxxHeader other) {
        return new ParsedInterface(
                request,
                targets,
                header,
                evaluation,
                libraryNames,
                libraries,
                process,
                checked,
                elsewhere,
                libclang,
                differing,
                other);
    }

    /**
     * Returns this interface without some declarations.
     *
     * @param reasons the declarations that {@code other} lacks, mapped to a clause with the reason
     */
    public ParsedInterface without(CHeader other, Map<String, String> reasons) {
        Map<String, String> all = new LinkedHashMap<>(differing);
        all.putAll(reasons);
        return new ParsedInterface(
                request,
                targets,
                other,
                evaluation,
                libraryNames,
                libraries,
                process,
                checked,
                elsewhere,
                libclang,
                all,
                cxx);
    }

    /** Returns the library to check, and to name in messages. */
    public Optional<FoundLibrary> library() {
        return libraries.isOn(checked) ? libraries.at(checked) : Optional.empty();
    }

    ParsedInterface with(CHeader other, CEvaluation otherEvaluation, Map<String, CValue> replaced) {
        return new ParsedInterface(
                request,
                targets,
                other,
                otherEvaluation,
                libraryNames,
                libraries,
                process,
                checked,
                elsewhere,
                replaced,
                differing,
                cxx);
    }
}
