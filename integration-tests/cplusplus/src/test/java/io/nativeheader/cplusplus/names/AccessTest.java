package io.nativeheader.cplusplus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Uses classes that restrict what code outside of them can do. */
class AccessTest implements NoObjectsLeft {

    private final Names names = new NamesNative();

    @Test
    void anObjectWithAProtectedDestructorBelongsToItsOwner() {
        try (Store store = Store.create()) {
            Snapshot snapshot = store.snapshot();
            assertEquals(8, snapshot.number());
            snapshot.close();
            assertEquals(8, snapshot.number());
            store.release(snapshot);
        }
    }

    @Test
    void leavesOutADeletedOverload() {
        try (Strict strict = Strict.create()) {
            assertEquals(5, strict.accept(5));
        }
        assertEquals(
                List.of("int"),
                Arrays.stream(Strict.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("accept"))
                        .map(Method::getParameterTypes)
                        .map(types -> types[0].getName())
                        .toList());
    }

    @Test
    void aTemplatedConversionDoesNotHideTheOtherMembers() {
        try (Flexible flexible = Flexible.create(5)) {
            assertEquals(5, flexible.value());
        }
    }

    @Test
    void aStaticMemberOfEachThreadHasTheValueOfTheCallingThread() throws InterruptedException {
        int before = PerThread.depth();
        assertEquals(before + 1, PerThread.enter());
        assertEquals(before + 1, PerThread.depth());
        Thread other = new Thread(() -> PerThread.depth(100));
        other.start();
        other.join();
        assertEquals(before + 1, PerThread.depth());
    }

    @Test
    void aClassThatIsOnlyDeclaredCanBePassed() {
        assertEquals(6, names.opaque_value(names.opaque()));
    }

    @Test
    void aUsingDeclarationPublishesMembersOfAPrivateBase() {
        try (PublicAccount account = PublicAccount.create();
                IndirectAccount indirect = IndirectAccount.create()) {
            assertEquals(4, account.number());
            assertEquals(6, account.number(2));
            assertEquals(9, PublicAccount.count());
            assertEquals(1234, account.pin());
            account.balance(account.balance() + 1);
            assertEquals(51, account.balance());
            assertEquals(5, indirect.number(1));
        }
    }
}
