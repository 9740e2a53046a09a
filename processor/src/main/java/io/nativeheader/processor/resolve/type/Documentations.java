package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.jmodel.Documentation;
import java.util.List;

/** Documentation of generated items, taken from their C declarations. */
public final class Documentations {

    private Documentations() {}

    public static Documentation of(CTag tag) {
        return of(tag.source(), tag.spelling(), List.of());
    }

    public static Documentation of(CDeclaration declaration, String spelling, List<String> notes) {
        return of(declaration.source(), spelling, notes);
    }

    public static Documentation of(CSource source, String spelling, List<String> notes) {
        return new Documentation(
                source.comment(), spelling, source.location().toString(), notes, source.deprecated(), source.targets());
    }
}
