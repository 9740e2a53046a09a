package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the handles of calls stand: those of functions in one class, {@code PhyNative_calls}, and, beyond a few dozen, in classes nested in it, of
 * which each is initialized by the first call of one of its functions, so that the first call of a program does not make all handles of a large header.
 * What would load further classes then has nested ones of its own: variables, functions that take any arguments, and each call with records.
 */
final class HandleHolders {

    /** What is initialized together, in about the time in which a class for one of them was loaded. */
    private static final int HANDLES = 50;

    private final JavaClass caller;
    private final Map<String, String> places = new HashMap<>();
    private final List<Call> own = new ArrayList<>();
    private final Map<String, List<Call>> parts = new LinkedHashMap<>();

    /**
     * @param caller {@code PhyNative}
     * @param calls where one is there more than once, it is the same
     */
    HandleHolders(JavaClass caller, List<Call> calls) {
        this.caller = caller;
        Map<String, Call> different = new LinkedHashMap<>();
        calls.forEach(call -> different.putIfAbsent(call.handle(), call));
        Map<Kind, List<Call>> kinds = different.values().stream()
                .collect(Collectors.groupingBy(
                        HandleHolders::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        kinds.forEach((kind, all) -> {
            for (int i = 0; i < all.size(); i += kind.most) {
                List<Call> together = all.subList(i, Math.min(i + kind.most, all.size()));
                if (kind == Kind.FUNCTION && i == 0) {
                    place(together, own, "");
                } else {
                    String part = "Part" + (parts.size() + 1);
                    place(together, parts.computeIfAbsent(part, _ -> new ArrayList<>()), part + ".");
                }
            }
        });
    }

    private void place(List<Call> calls, List<Call> list, String prefix) {
        list.addAll(calls);
        calls.forEach(call -> places.put(call.handle(), prefix + call.handle()));
    }

    /** What has its handles together. */
    private enum Kind {
        FUNCTION(HANDLES),
        WITH_RECORDS(1),
        VARIABLE(HANDLES),
        ANY_ARGUMENTS(HANDLES);

        final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private static Kind kind(Call call) {
        if (hasRecords(call)) {
            return Kind.WITH_RECORDS;
        }
        return switch (call.route()) {
            case DOWNCALL, HELPER -> Kind.FUNCTION;
            case VARIADIC -> Kind.ANY_ARGUMENTS;
            case VARIABLE_READ, VARIABLE_WRITE, VARIABLE_ADDRESS -> Kind.VARIABLE;
        };
    }

    private static boolean hasRecords(Call call) {
        return call.result() instanceof NativeLayout.Reference
                || call.arguments().stream().anyMatch(NativeLayout.Reference.class::isInstance);
    }

    /** The class that makes the calls: {@code PhyNative}. */
    JavaClass caller() {
        return caller;
    }

    /** The class of the handles: {@code PhyNative_calls}. */
    JavaClass type() {
        return caller.calls();
    }

    /** The calls whose handles stand in the class itself. */
    List<Call> own() {
        return own;
    }

    /** The others, by the simple name of the nested class, {@code Part1}. */
    Map<String, List<Call>> parts() {
        return parts;
    }

    /** The names of all fields. */
    Set<String> handles() {
        return places.keySet();
    }

    /** {@code phy_start_downcall}, {@code Part1.phy_start_downcall}. */
    String of(Call call) {
        return places.get(call.handle());
    }
}
