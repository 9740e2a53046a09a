package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.align.AlignedHeader;
import io.nativeheader.processor.align.HeaderAligner;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.symbols.FoundLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the parsed headers of an interface's targets. */
final class Alignment {

    private Alignment() {}

    /**
     * Returns the interface of all targets. In a binding for one target, this is the parsed interface itself.
     *
     * @param targets all targets of the binding
     * @param host the platform of this machine
     */
    static ParsedInterface of(PerTarget<ParsedInterface> parsed, List<Target> targets, Target host) {
        if (targets.size() == 1) {
            return parsed.first();
        }
        AlignedHeader aligned = HeaderAligner.align(
                targets,
                PerTarget.each(parsed.targets(), target -> parsed.at(target).header()),
                PerTarget.each(parsed.targets(), target -> parsed.at(target).evaluation()));
        PerTarget<Optional<FoundLibrary>> libraries = parsed.map(ParsedInterface::library);
        int checked = checked(libraries, targets, host);
        Map<String, String> differing = new LinkedHashMap<>(aligned.differing());
        parsed.targets()
                .indices()
                .forEach(target -> parsed.at(target)
                        .differing()
                        .forEach((name, reason) -> differing.putIfAbsent(
                                name, "on " + targets.get(target).folder() + ", " + reason)));
        Map<String, CValue> libclang = new LinkedHashMap<>();
        parsed.values().forEach(one -> one.libclang().forEach(libclang::putIfAbsent));
        return new ParsedInterface(
                parsed.first().request(),
                parsed.targets(),
                aligned.header(),
                aligned.evaluation(),
                parsed.map(one -> one.libraryNames().first()),
                libraries,
                parsed.at(checked).process(),
                checked,
                parsed.first().elsewhere(),
                libclang,
                differing,
                parsed.first().cxx());
    }

    /** Returns the target whose library is checked: this machine's, else the first whose library is found, else the first. */
    private static int checked(PerTarget<Optional<FoundLibrary>> libraries, List<Target> targets, Target host) {
        List<Integer> indices = libraries.targets().indices();
        return indices.stream()
                .filter(index -> targets.get(index).equals(host))
                .findFirst()
                .or(() -> indices.stream()
                        .filter(index -> libraries.at(index).isPresent())
                        .findFirst())
                .orElse(indices.getFirst());
    }
}
