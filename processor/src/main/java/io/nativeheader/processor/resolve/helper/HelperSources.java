package io.nativeheader.processor.resolve.helper;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.HeaderMethods;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the helper stubs of an interface for its C file, one per function, in the header's order. */
public final class HelperSources {

    private final InterfaceRequest request;
    private final CHeader header;
    private final TargetSet targets;
    private final HelperResolver resolver;
    private final Map<String, CallSignature> helpers = new LinkedHashMap<>();

    /**
     * @param targets the targets that the interface is bound for
     */
    public HelperSources(InterfaceRequest request, CHeader header, TargetSet targets, HeaderMethods headerMethods) {
        this.targets = targets;
        this.request = request;
        this.header = header;
        this.resolver = new HelperResolver(header, headerMethods);
    }

    public void add(CallSignature signature) {
        helpers.putIfAbsent(signature.stub(), signature);
    }

    /** Returns whether the interface needs no C file. Flags that change layouts require one for its layout assertions. */
    public boolean isEmpty() {
        return helpers.isEmpty() && !changesLayouts();
    }

    private boolean changesLayouts() {
        return !request.options().platformFlags().layouts().isEmpty();
    }

    /**
     * Returns the C file of each target; empty if none is needed there.
     *
     * @param isReached selects the records and enums whose layouts the file asserts
     * @param cxxStubs the stubs of C++ functions
     * @param cxxExceptions the exception classes that the stubs recognize
     */
    public PerTarget<Optional<HelperSource>> sources(
            Predicate<CTag> isReached,
            ConstantAssertions constants,
            List<CxxStub> cxxStubs,
            List<CxxExceptionDeclaration> cxxExceptions) {
        if (isEmpty() && cxxStubs.isEmpty()) {
            return PerTarget.same(Optional.empty());
        }
        constants.addEnums(isReached);
        List<CallSignature> ordered = helpers.values().stream()
                .sorted(Comparator.comparing(HelperSources::location, order()))
                .toList();
        return PerTarget.of(targets, target -> source(target, ordered, isReached, constants, cxxStubs, cxxExceptions));
    }

    private Optional<HelperSource> source(
            int target,
            List<CallSignature> ordered,
            Predicate<CTag> isReached,
            ConstantAssertions constants,
            List<CxxStub> cxxStubs,
            List<CxxExceptionDeclaration> cxxExceptions) {
        List<Helper> ofTarget = ordered.stream()
                .filter(signature -> signature.needsHelper(target))
                .map(signature -> resolver.of(signature, target))
                .toList();
        if (ofTarget.isEmpty() && cxxStubs.isEmpty() && !changesLayouts()) {
            return Optional.empty();
        }
        return Optional.of(new HelperSource(
                request.type().qualifiedName(),
                request.options().headers().stream().map(HelperSources::include).toList(),
                request.options().preamble(),
                ofTarget,
                new LayoutAssertions(header, target).of(isReached, changesLayouts()),
                constants.on(target),
                request.options().language(),
                cxxStubs,
                cxxExceptions));
    }

    private static CLocation location(CallSignature signature) {
        return signature.function().source().location();
    }

    /** Returns the order of locations in the header. */
    private Comparator<CLocation> order() {
        Map<String, Integer> files = new HashMap<>();
        for (CHeaderFile file : header.files()) {
            files.putIfAbsent(file.path(), files.size());
        }
        return Comparator.<CLocation>comparingInt(location -> files.getOrDefault(location.path(), Integer.MAX_VALUE))
                .thenComparingInt(CLocation::line)
                .thenComparingInt(CLocation::column);
    }

    /** Returns the operand of an include directive: {@code <phy.h>} for {@code phy.h}. Existing quotes or brackets stay. */
    private static String include(String name) {
        return name.startsWith("<") || name.startsWith("\"") ? name : "<" + name + ">";
    }
}
