package io.nativeheader.corpus;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How C names the records: by tag or typedef, and where there is none by the way from one that has: {@code __typeof__(((struct outer *)
 * 0)->inner)}.
 */
final class CTypeNames {

    private final Map<Class<?>, String> names = new HashMap<>();

    private CTypeNames() {}

    static CTypeNames of(List<BoundRecord> records, String prologue, CCompiler cc)
            throws IOException, InterruptedException {
        CTypeNames types = new CTypeNames();
        StringBuilder probes = new StringBuilder(prologue);
        for (BoundRecord record : records) {
            probes.append("_Static_assert(sizeof(").append(spelling(record)).append(") + 1, \"\");\n");
        }
        int first = (int) prologue.lines().count() + 1;
        Set<Integer> refused = cc.refusedLines(probes.toString());
        for (int i = 0; i < records.size(); i++) {
            if (!refused.contains(first + i)) {
                types.names.put(records.get(i).type(), spelling(records.get(i)));
            }
        }
        boolean found = true;
        while (found) {
            found = false;
            for (BoundRecord record : records) {
                if (types.names.containsKey(record.type())) {
                    found |= types.findInner(record);
                }
            }
        }
        return types;
    }

    private static String spelling(BoundRecord record) {
        return record.layout().name().orElseThrow();
    }

    Optional<String> of(BoundRecord record) {
        return Optional.ofNullable(names.get(record.type()));
    }

    /** Records without a name that fields of this one have as their type; the getter tells which. */
    private boolean findInner(BoundRecord outer) {
        boolean found = false;
        for (Method getter : outer.type().getDeclaredMethods()) {
            Class<?> inner = getter.getReturnType();
            Optional<String> field = outer.memberOf(getter.getName());
            if (inner.isRecord() && !names.containsKey(inner) && field.isPresent()) {
                MemoryLayout layout = outer.members().get(field.get()).layout();
                StringBuilder path = new StringBuilder("((" + names.get(outer.type()) + " *) 0)->" + field.get());
                while (layout instanceof SequenceLayout sequence) {
                    path.append("[0]");
                    layout = sequence.elementLayout();
                }
                if (layout instanceof GroupLayout || layout instanceof AddressLayout) {
                    String star = layout instanceof AddressLayout ? "*" : "";
                    names.put(inner, "__typeof__(" + star + path + ")");
                    found = true;
                }
            }
        }
        return found;
    }
}
