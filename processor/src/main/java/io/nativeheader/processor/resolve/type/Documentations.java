package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Documentation of generated items, taken from their C declarations. It says on which targets an item exists, if not on all. */
public final class Documentations {

    private final CHeader header;

    public Documentations(CHeader header) {
        this.header = header;
    }

    public Documentation of(CTag tag) {
        return of(tag.source(), tag.spelling(), List.of());
    }

    public Documentation of(CDeclaration declaration, String spelling, List<String> notes) {
        return of(declaration.source(), spelling, notes);
    }

    public Documentation of(CSource source, String spelling, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        if (!source.targets().containsAll(header.bound())) {
            all.add("Exists only on " + header.names(source.targets()) + ".");
        }
        return new Documentation(
                source.comment(), spelling, source.location().toString(), all, source.deprecated(), source.targets());
    }

    /** Returns a sentence that lists values by target: "16384 on linux-x86_64, 65536 on linux-aarch64"; empty if all agree. */
    public List<String> values(PerTarget<String> values) {
        if (values.values().stream().distinct().count() == 1) {
            return List.of();
        }
        Map<String, TargetSet> targets = new LinkedHashMap<>();
        for (int target : values.targets().and(header.bound()).indices()) {
            targets.merge(values.at(target), TargetSet.of(target), TargetSet::or);
        }
        return List.of("The value is "
                + targets.entrySet().stream()
                        .map(value -> value.getKey() + " on " + header.names(value.getValue()))
                        .collect(Collectors.joining("; "))
                + ".");
    }
}
