package io.nativeheader.processor.naming;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTag;
import java.util.Optional;

/** Finds the C record or enum by the name of its generated Java type. */
public final class TagByJavaName {

    private TagByJavaName() {}

    public static Optional<CTag> find(String javaName, CHeader header) {
        return DistinctNames.possibleCNames(javaName, JavaNames::type).stream()
                .flatMap(name ->
                        header.tags().values().stream().filter(tag -> tag.name().equals(name)))
                .findFirst();
    }
}
