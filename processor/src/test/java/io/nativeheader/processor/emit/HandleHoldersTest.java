package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandleHoldersTest {

    private static final JavaClass TYPE = new JavaClass("p", "PhyNative");

    private static final NativeLayout INT = NativeLayout.Scalar.natural(Carrier.INT);

    private static final NativeLayout RECORD = new NativeLayout.Reference(new JavaClass("p", "pair"), 8, 4);

    private static Call call(String name, Route route, NativeLayout argument) {
        return Models.call(name, route, name, INT, argument);
    }

    private static List<Call> functions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> call("f" + i, Route.DOWNCALL, INT))
                .toList();
    }

    @Test
    void keepsHandlesOfFunctionsInTheOuterClass() {
        List<Call> calls = functions(500);
        HandleHolders holders = new HandleHolders(TYPE, TYPE.handles(), calls);
        assertEquals(calls, holders.own());
        assertEquals(Set.of(), holders.nested().keySet());
        assertEquals("f499", holders.of(calls.getLast()));
    }

    @Test
    void dividesFunctionsBeforeAStaticInitializerGetsTooLong() {
        List<Call> calls = functions(1500);
        HandleHolders holders = new HandleHolders(TYPE, TYPE.handles(), calls);
        assertEquals(calls.subList(0, 1000), holders.own());
        assertEquals(Map.of("Handles1", calls.subList(1000, 1500)), holders.nested());
        assertEquals("Handles1.f1499", holders.of(calls.getLast()));
    }

    @Test
    void nestsTheHandleOfACallWithARecord() {
        List<Call> calls = new ArrayList<>(functions(2));
        calls.add(0, call("count", Route.VARIABLE_READ, INT));
        calls.add(1, call("sum", Route.DOWNCALL, RECORD));
        calls.add(2, call("print", Route.VARIADIC, INT));
        calls.add(3, call("difference", Route.HELPER, RECORD));
        HandleHolders holders = new HandleHolders(TYPE, TYPE.handles(), calls);
        assertEquals(
                List.of("count", "print", "f0", "f1"),
                holders.own().stream().map(holders::of).toList());
        assertEquals("Handles1.sum", holders.of(calls.get(1)));
        assertEquals("Handles2.difference", holders.of(calls.get(3)));
    }

    @Test
    void sharesOneHandleBetweenEqualCalls() {
        Call call = call("f", Route.DOWNCALL, INT);
        HandleHolders holders = new HandleHolders(TYPE, TYPE.handles(), List.of(call, call));
        assertEquals(List.of(call), holders.own());
    }
}
