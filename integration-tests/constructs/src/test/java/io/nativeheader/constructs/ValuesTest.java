package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists, copies and string representations of C structs. */
class ValuesTest {

    private final Constructs c = new ConstructsNative();
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void viewsAnArrayThatCFillsAsAList() {
        MemorySegment array = device.allocateArray(4, arena);
        c.fill_devices(array, 4);
        List<device> devices = device.list(array, 4);
        assertEquals(
                List.of("eth0", "eth1", "eth2", "eth3"),
                devices.stream().map(device::name).toList());
        for (device device : devices) {
            device.speed(device.speed() + 1);
        }
        assertEquals(11_114, c.sum_of_speeds(array, 4));
        assertEquals(devices.get(0), devices.get(1).next());
        assertThrows(IndexOutOfBoundsException.class, () -> devices.get(4));
    }

    @Test
    void sortsListsAndSetsTheirElements() {
        MemorySegment array = device.allocateArray(3, arena);
        c.fill_devices(array, 3);
        List<device> devices = device.list(array, 3);
        devices.sort((one, other) -> Integer.compare(other.speed(), one.speed()));
        assertEquals(1000, device.at(array, 0).speed());
        device before = devices.set(2, device.allocate(arena).speed(5).name("wlan0"));
        assertEquals("eth0", before.name());
        assertEquals(1105, c.sum_of_speeds(array, 3));
    }

    @Test
    void viewsACPointerAsAListOfTheGivenSize() {
        List<device> devices = device.list(c.devicesOfC(), 3);
        assertEquals(1000, devices.getLast().speed());
        assertEquals(2, devices.indexOf(devices.getLast()));
    }

    @Test
    void printsFieldsWithoutFollowingPointers() {
        MemorySegment array = device.allocateArray(2, arena);
        c.fill_devices(array, 2);
        List<device> devices = device.list(array, 2);
        assertEquals(
                "device[speed=10, link=true, duplex=1, name=\"eth0\", next=null, place=point[x=0, y=0.0], lanes=[1, 2, 0]]",
                devices.get(0).toString());
        assertTrue(devices.get(1)
                .toString()
                .contains("link=false, duplex=1, name=\"eth1\", next=0x" + Long.toHexString(array.address())));
        devices.get(0).next(devices.get(0));
        assertTrue(devices.get(0).toString().contains("next=0x"));
    }

    @Test
    void printsPackedRecordsAndRecordsInFreedMemory() {
        frame frame = io.nativeheader.constructs.frame.allocate(arena);
        frame.tag((byte) 7).place(point.allocate(arena).x(3).y(0.25));
        assertEquals(
                "frame[tag=7, place=point[x=3, y=0.25], ratio=[00, 00, 00, 00, 00, 00, 00, 00, 00, 00, 00, 00, 00, 00, 00, 00]]",
                frame.toString());
        frame freed;
        try (Arena shorter = Arena.ofConfined()) {
            freed = io.nativeheader.constructs.frame.allocate(shorter);
        }
        assertEquals("frame[unreadable: freed]", freed.toString());
    }

    @Test
    void chainsSettersAndCopiesIndependently() {
        device first =
                device.allocate(arena).speed(1000).duplex(1).lanes(0, (short) 4).name("eth0");
        device second = device.allocate(arena).copyFrom(first).speed(10);
        assertEquals(1000, first.speed());
        assertEquals(
                "device[speed=10, link=false, duplex=1, name=\"eth0\", next=null, place=point[x=0, y=0.0], lanes=[4, 0, 0]]",
                second.toString());
        assertNotEquals(first, second);
        assertEquals(first, new device(first.segment()));
        assertEquals(first.hashCode(), new device(first.segment()).hashCode());
    }

    @Test
    void copiesFlexibleArraysWithTheirRecord() {
        packet given = c.packet_of_three().withCount(3);
        assertEquals("packet[count=3, items=[7, 8, 9]]", given.toString());
        assertEquals(
                24,
                c.sum_packet(
                        io.nativeheader.constructs.packet.allocate(3, arena).copyFrom(given)));
        assertThrows(
                IllegalArgumentException.class,
                () -> io.nativeheader.constructs.packet.allocate(2, arena).copyFrom(given));
        assertFalse(c.packet_of_three().equals(null));
    }
}
