package io.nativeheader.processor.naming;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTag;
import java.util.Optional;

/** Finds a C record or enum by the name of the Java type generated for it. */
public final class TagByJavaName {

    private TagByJavaName() {}

    public static Optional<CTag> find(String javaName, CHeader header) {
        return DistinctNames.possibleCNames(javaName, JavaNames::type).stream()
                .flatMap(name ->
                        header.tags().values().stream().filter(tag -> tag.name().equals(name)))
                .findFirst();
    }
}
