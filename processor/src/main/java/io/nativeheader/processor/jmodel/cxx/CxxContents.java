package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that values of a type consist of: what the code around a stub must know to encode them.
 *
 * @param objects the classes whose objects the values contain or point to
 * @param wireParts the code that encodes the values
 */
public record CxxContents(List<ObjectType> objects, Set<CxxWirePart> wireParts) {

    public static final CxxContents NONE = new CxxContents(List.of(), Set.of());

    public CxxContents {
        objects = objects.stream().distinct().toList();
        wireParts = Set.copyOf(wireParts);
    }

    /** Returns the types of both. */
    public CxxContents and(CxxContents other) {
        return new CxxContents(
                Stream.concat(objects.stream(), other.objects.stream()).toList(), union(wireParts, other.wireParts));
    }

    /** Returns these types, for values that another part encodes. */
    public CxxContents and(CxxWirePart part) {
        return new CxxContents(objects, union(wireParts, Set.of(part)));
    }

    private static Set<CxxWirePart> union(Set<CxxWirePart> one, Set<CxxWirePart> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
