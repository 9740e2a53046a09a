package io.nativeheader.cplusplus.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Uses instances of class templates. */
class TemplatesTest implements NoObjectsLeft {

    private final Templates templates = new TemplatesNative();

    @Test
    void bindsAnInstanceThatAFunctionReturns() {
        try (Stack_int numbers = templates.numbers(3)) {
            assertEquals(3, numbers.size());
            assertEquals(6, numbers.sum());
            assertEquals(3, numbers.pop());
            numbers.push(10);
            assertEquals(10, numbers.top());
            assertEquals(13, numbers.sum());
            assertEquals(1, Stack_int.live());
        }
    }

    @Test
    void throwsTheExceptionOfAnInstance() {
        try (Stack_int numbers = Stack_int.create()) {
            assertTrue(numbers.empty());
            CxxException thrown = assertThrows(CxxException.class, numbers::pop);
            assertEquals("the stack is empty", thrown.what());
        }
    }

    @Test
    void leavesOutTheMembersThatDoNotCompileForAnInstance() {
        assertTrue(hasSum(Stack_int.class));
        assertFalse(hasSum(Tokens.class));
        try (Tokens tokens = Tokens.create();
                Token token = Token.create(5)) {
            tokens.push(token);
            assertEquals(5, templates.last_id(tokens));
        }
    }

    @Test
    void bindsAnInstanceThatTheInterfaceNames() {
        try (Ring_double_4 ring = Ring_double_4.create()) {
            assertEquals(4, ring.size());
            ring.first(2.5);
            assertEquals(2.5, ring.first());
        }
    }

    private static boolean hasSum(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("sum"));
    }
}
