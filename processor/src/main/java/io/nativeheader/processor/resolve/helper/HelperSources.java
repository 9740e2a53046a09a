package io.nativeheader.processor.resolve.helper;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.HeaderMethods;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the helper stubs of an interface for its C file, one per function, in the header's order. */
public final class HelperSources {

    private final InterfaceRequest request;
    private final CHeader header;
    private final HelperResolver resolver;
    private final Map<String, Located> helpers = new LinkedHashMap<>();

    public HelperSources(InterfaceRequest request, CHeader header, HeaderMethods headerMethods) {
        this.request = request;
        this.header = header;
        this.resolver = new HelperResolver(header, headerMethods);
    }

    private record Located(Helper helper, CLocation location) {}

    public void add(CallSignature signature) {
        helpers.computeIfAbsent(
                signature.stub(),
                _ -> new Located(
                        resolver.of(signature), signature.function().source().location()));
    }

    /** Returns whether the interface needs no C file. Flags that change layouts require one for its layout assertions. */
    public boolean isEmpty() {
        return helpers.isEmpty() && !changesLayouts();
    }

    private boolean changesLayouts() {
        return !request.options().platformFlags().layouts().isEmpty();
    }

    /**
     * Returns the whole C file; empty if none is needed.
     *
     * @param isReached selects the records and enums whose layouts the file asserts
     */
    public Optional<HelperSource> source(Predicate<CTag> isReached, ConstantAssertions constants) {
        if (isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> files = new HashMap<>();
        for (CHeaderFile file : header.files()) {
            files.putIfAbsent(file.path(), files.size());
        }
        Comparator<CLocation> order = Comparator.<CLocation>comparingInt(
                        location -> files.getOrDefault(location.path(), Integer.MAX_VALUE))
                .thenComparingInt(CLocation::line)
                .thenComparingInt(CLocation::column);
        return Optional.of(new HelperSource(
                request.type().qualifiedName(),
                request.options().headers().stream().map(HelperSources::include).toList(),
                request.options().preamble(),
                helpers.values().stream()
                        .sorted(Comparator.comparing(Located::location, order))
                        .map(Located::helper)
                        .toList(),
                new LayoutAssertions(header).of(isReached, changesLayouts()),
                constants.withEnums(isReached)));
    }

    /** Returns the operand of an include directive: {@code <phy.h>} for {@code phy.h}. Existing quotes or brackets stay. */
    private static String include(String name) {
        return name.startsWith("<") || name.startsWith("\"") ? name : "<" + name + ">";
    }
}
