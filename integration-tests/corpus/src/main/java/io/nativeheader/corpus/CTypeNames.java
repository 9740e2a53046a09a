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
import java.util.stream.Stream;

/**
 * Finds a C type name for each record: its tag or typedef, else the variable or pointer typedef that gave the record its Java name, else
 * a field of a record with a known name: {@code __typeof__(((struct outer *) 0)->inner)}.
 */
final class CTypeNames {

    private final Map<Class<?>, String> names = new HashMap<>();

    private CTypeNames() {}

    static CTypeNames of(List<BoundRecord> records, String prologue, CCompiler cc)
            throws IOException, InterruptedException {
        CTypeNames types = new CTypeNames();
        List<Spelling> spellings =
                records.stream().flatMap(CTypeNames::spellings).toList();
        StringBuilder probes = new StringBuilder(prologue);
        spellings.forEach(each -> probes.append(each.probe()));
        int first = (int) prologue.lines().count() + 1;
        Set<Integer> refused = cc.refusedLines(probes.toString());
        for (int i = 0; i < spellings.size(); i++) {
            if (!refused.contains(first + i)) {
                types.names.putIfAbsent(
                        spellings.get(i).record().type(), spellings.get(i).text());
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

    /** A candidate for a record's C type. */
    private record Spelling(BoundRecord record, String text) {

        /** Returns a line of C that compiles only if this type exists and has the record's first member. */
        String probe() {
            String number = record.members().keySet().stream()
                    .findFirst()
                    .map(member -> "__builtin_offsetof(" + text + ", " + member + ")")
                    .orElse("sizeof(" + text + ")");
            return "_Static_assert(" + number + " + 1, \"\");\n";
        }
    }

    /** Returns the candidates in order: the record's name, a variable of its type, a pointer variable, and a pointer typedef. */
    private static Stream<Spelling> spellings(BoundRecord record) {
        String own = record.layout().name().orElseThrow();
        String last = own.substring(own.lastIndexOf(' ') + 1);
        return Stream.of(own, "__typeof__(" + last + ")", "__typeof__(*" + last + ")", "__typeof__(*(" + last + ") 0)")
                .map(text -> new Spelling(record, text));
    }

    Optional<String> of(BoundRecord record) {
        return Optional.ofNullable(names.get(record.type()));
    }

    /** Names the unnamed records that are field types of this one. Getters' return types tell which. */
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
