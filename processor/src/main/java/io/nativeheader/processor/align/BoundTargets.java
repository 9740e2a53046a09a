package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The targets that an interface is bound for. An item that exists on all of them and is the same on all gets {@link TargetSet#ALL}, as in
 * a header of one target, so that the generated code shows no trace of the other targets.
 *
 * @param targets all targets of the binding, by index
 * @param bound the targets of the interface
 */
record BoundTargets(List<Target> targets, TargetSet bound) {

    /** Returns the normal form of a set: {@link TargetSet#ALL} for all bound targets. */
    TargetSet presence(TargetSet set) {
        return set.equals(bound) ? TargetSet.ALL : set;
    }

    <T> PerTarget<T> values(Variants<T> variants) {
        return variants.agree()
                ? PerTarget.same(presence(variants.targets()), variants.first())
                : new PerTarget<>(variants.targets(), variants.values());
    }

    /** Returns the location of the first target, the longest comment, because those of recordings are short, and the first deprecation message. */
    CSource source(Variants<CSource> sources) {
        Optional<String> deprecated = sources.values().stream()
                .flatMap(source -> source.deprecated().stream())
                .findFirst();
        DocComment comment = sources.values().stream()
                .map(CSource::comment)
                .reduce((first, second) ->
                        second.description().size() > first.description().size() ? second : first)
                .orElse(DocComment.NONE);
        return new CSource(sources.first().location(), comment, deprecated, presence(sources.targets()));
    }

    /** Returns {@code linux-x86_64, linux-aarch64 and windows-x86_64}. */
    String names(TargetSet set) {
        return joined(
                set.indices().stream().map(index -> targets.get(index).folder()).toList());
    }

    /** Returns a clause on what differs: {@code it is a function on linux-x86_64 and a variable on windows-x86_64}. */
    String difference(String verb, Variants<String> objects) {
        List<String> clauses = new ArrayList<>();
        boolean several = false;
        for (Map.Entry<String, TargetSet> group : groups(objects).entrySet()) {
            clauses.add(group.getKey() + " on " + names(group.getValue()));
            several |= group.getValue().indices().size() > 1;
        }
        String last = clauses.removeLast();
        String others = String.join(", ", clauses);
        return "it " + verb + " " + others + (several || clauses.size() > 1 ? ", and " : " and ") + last;
    }

    /** Returns a reason that names its targets unless it is the same on all: {@code on windows-x86_64, it expands to nothing}. */
    String reason(Variants<String> reasons) {
        if (reasons.agree() && reasons.targets().equals(bound)) {
            return reasons.first();
        }
        List<String> clauses = new ArrayList<>();
        groups(reasons).forEach((reason, where) -> clauses.add("on " + names(where) + ", " + reason));
        return String.join("; ", clauses);
    }

    private static Map<String, TargetSet> groups(Variants<String> texts) {
        Map<String, TargetSet> groups = new LinkedHashMap<>();
        List<Integer> indices = texts.targets().indices();
        for (int i = 0; i < indices.size(); i++) {
            groups.merge(texts.values().get(i), TargetSet.of(indices.get(i)), TargetSet::or);
        }
        return groups;
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
