package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assigns each call the class that holds its handle. Handles of one class are initialized together, by the first call of one of its
 * functions. Most calls share one class, {@code PhyNativeHandles}: a handle is linked at its own first call, and costs next to nothing
 * before. A call that passes a record by value has a class of its own, nested in that one, because its handle loads the record's class and
 * creates its layout.
 */
final class HandleHolders {

    /** A static initializer, like any method, has less than 65,536 bytes of code (JVMS 4.7.3). */
    private static final ClassParts<Call> SHARED = ClassParts.of(HandleHolders::bytes);

    /** Bytes of code for the field, the library, the symbol, the result's layout, the array of argument layouts and the calls. */
    private static final int BYTES_OF_HANDLE = 40;

    /** Maximum number of bytes of code for one element of the array of argument layouts. */
    private static final int BYTES_OF_ARGUMENT = 20;

    private final JavaClass caller;
    private final JavaClass type;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Call> own = new ArrayList<>();
    private final Map<String, List<Call>> nested = new LinkedHashMap<>();

    /**
     * @param caller {@code PhyNative}
     * @param type {@code PhyNativeHandles}
     * @param calls equal calls share one handle
     */
    HandleHolders(JavaClass caller, JavaClass type, List<Call> calls) {
        this.caller = caller;
        this.type = type;
        Map<String, Call> distinct = new LinkedHashMap<>();
        calls.forEach(call -> distinct.putIfAbsent(call.handle(), call));
        Map<Boolean, List<Call>> withRecords =
                distinct.values().stream().collect(Collectors.partitioningBy(HandleHolders::hasRecords));
        List<List<Call>> shared = SHARED.divide(withRecords.get(false));
        place(shared.getFirst(), own, "");
        shared.subList(1, shared.size()).forEach(this::placeNested);
        withRecords.get(true).forEach(call -> placeNested(List.of(call)));
    }

    private void placeNested(List<Call> calls) {
        String holder = "Handles" + (nested.size() + 1);
        place(calls, nested.computeIfAbsent(holder, _ -> new ArrayList<>()), holder + ".");
    }

    private void place(List<Call> calls, List<Call> list, String prefix) {
        list.addAll(calls);
        calls.forEach(call -> fields.put(call.handle(), prefix + call.handle()));
    }

    private static int bytes(Call call) {
        return call.links().values().stream()
                .mapToInt(link -> BYTES_OF_HANDLE
                        + BYTES_OF_ARGUMENT
                                * (link.arguments().size() + link.undefined().size()))
                .sum();
    }

    private static boolean hasRecords(Call call) {
        return call.links()
                .anyMatch(link -> link.result() instanceof NativeLayout.Reference
                        || link.arguments().stream().anyMatch(NativeLayout.Reference.class::isInstance));
    }

    /** Returns the class that makes the calls: {@code PhyNative}. */
    JavaClass caller() {
        return caller;
    }

    /** Returns the class that holds the handles: {@code PhyNativeHandles}. */
    JavaClass type() {
        return type;
    }

    /** Returns the calls whose handles are fields of the class itself. */
    List<Call> own() {
        return own;
    }

    /** Returns the other calls by the simple name of their nested class, {@code Handles1}. */
    Map<String, List<Call>> nested() {
        return nested;
    }

    /** Returns the names of all handles. */
    Set<String> handles() {
        return fields.keySet();
    }

    /** Returns the field of a call's handle: {@code phy_start_downcall}, {@code Handles1.phy_start_downcall}. */
    String of(Call call) {
        return fields.get(call.handle());
    }
}
