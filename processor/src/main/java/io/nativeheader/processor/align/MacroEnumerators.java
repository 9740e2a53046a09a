package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds the values of macros to enumerators of the same name: {@code SOCK_STREAM} is an enumerator on Linux and a macro on Windows. An
 * enumerator therefore can have a value on a target that lacks its enum.
 */
final class MacroEnumerators {

    private final BoundTargets targets;
    private final Map<String, PerTarget<CValue>> macros = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    MacroEnumerators(BoundTargets targets, List<CConstant> constants) {
        this.targets = targets;
        for (CConstant constant : constants) {
            if (constant.value().first() instanceof CValue.OfInteger) {
                macros.put(constant.name(), constant.value());
            }
        }
    }

    CTag complete(CTag tag) {
        if (!(tag instanceof CEnum enumeration)
                || enumeration.enumerators().stream().noneMatch(one -> macros.containsKey(one.name()))) {
            return tag;
        }
        return new CEnum(
                enumeration.id(),
                enumeration.tag(),
                enumeration.typedefName(),
                enumeration.underlying(),
                enumeration.enumerators().stream().map(this::complete).toList(),
                enumeration.hasFileScope(),
                enumeration.source(),
                enumeration.qualifiedName());
    }

    private CEnumerator complete(CEnumerator enumerator) {
        PerTarget<CValue> macro = macros.get(enumerator.name());
        if (macro == null) {
            return enumerator;
        }
        PerTarget<Long> own = enumerator.value();
        if (own.targets().and(macro.targets()).and(targets.bound()).isEmpty()) {
            replaced.add(enumerator.name());
        }
        TargetSet all = own.targets().or(macro.targets()).and(targets.bound());
        Variants<Long> values = null;
        for (int index : all.indices()) {
            long value = own.isOn(index) ? own.at(index) : ((CValue.OfInteger) macro.at(index)).value();
            values = Variants.add(values, index, value);
        }
        CSource source = enumerator.source();
        return new CEnumerator(
                enumerator.name(),
                targets.values(values),
                new CSource(source.location(), source.comment(), source.deprecated(), targets.presence(all)));
    }

    /** Returns the constants that no enumerator replaces. Call this after {@link #complete(CTag)} for all tags. */
    List<CConstant> remaining(List<CConstant> constants) {
        return constants.stream()
                .filter(constant -> !replaced.contains(constant.name()))
                .toList();
    }
}
