package io.nativeheader.cplusplus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.nativeheader.cplusplus.NoObjectsLeft;
import org.junit.jupiter.api.Test;

/** Uses classes with several and virtual bases. */
class BasesTest implements NoObjectsLeft {

    private final Names names = new NamesNative();

    @Test
    void adjustsTheAddressForTheSecondBase() {
        try (File file = File.create()) {
            assertEquals(3, file.read());
            assertEquals(10, file.position());
            assertEquals(34, file.both());
            assertEquals(13, names.read_all(file));
            Writable writable = file.asWritable();
            assertEquals(4, writable.write());
            assertEquals(20, writable.capacity());
            assertEquals(24, names.write_all(writable));
            assertEquals(writable, names.writable_of(file));
        }
    }

    @Test
    void findsAVirtualBase() {
        try (Diamond diamond = Diamond.create();
                Base plain = Base.create()) {
            assertEquals(4, diamond.who());
            assertEquals(46, names.who_is(diamond.asBase()));
            assertEquals(43, diamond.left());
            assertEquals(44, diamond.asRight().right());
            assertEquals(43, names.left_of(diamond));
            assertEquals(44, names.right_of(diamond.asRight()));
            assertEquals(2, Base.live());
            assertNotNull(Diamond.from(diamond));
            assertEquals(42, plain.value());
        }
    }
}
