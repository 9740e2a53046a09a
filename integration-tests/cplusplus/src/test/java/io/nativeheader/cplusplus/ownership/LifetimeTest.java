package io.nativeheader.cplusplus.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Uses objects that another object owns. */
class LifetimeTest implements NoObjectsLeft {

    private final Ownership ownership = new OwnershipNative();

    @Test
    void aBorrowedObjectIsUsedThroughItsOwner() {
        try (Document document = Document.create("title")) {
            Node root = document.root();
            Node child = root.add("child");
            assertEquals(root, child.parent());
            assertEquals(child, root.first_child());
            assertEquals(child, document.find("child"));
            assertNull(document.find("nobody"));
            assertNull(child.first_child());
            assertEquals(document, child.document());
            assertEquals("title", child.document().title());
            assertEquals(2, Node.live());
        }
    }

    @Test
    void aBorrowedObjectCannotBeUsedAfterItsOwnerWasClosed() {
        Document document = Document.create("title");
        Node root = document.root();
        Node child = root.add("child");
        Node constant = document.root_node();
        document.close();
        assertEquals(0, Node.live());
        IllegalStateException used = assertThrows(IllegalStateException.class, child::name);
        assertTrue(used.getMessage().contains("its owner " + document + " is closed"), used::getMessage);
        assertThrows(IllegalStateException.class, root::first_child);
        assertThrows(IllegalStateException.class, constant::name);
        assertThrows(IllegalStateException.class, () -> root.add("late"));
        assertThrows(IllegalStateException.class, () -> ownership.root_of(document));
    }

    @Test
    void aBorrowedObjectCannotBeUsedAfterTheArenaOfItsOwnerWasClosed() {
        Node root;
        try (Arena arena = Arena.ofConfined()) {
            root = Document.create(arena, "title").root();
            assertEquals("root", root.name());
        }
        assertThrows(IllegalStateException.class, root::name);
    }

    @Test
    void aBorrowedObjectKeepsItsOwnerAlive() throws InterruptedException {
        Node root = Document.create(Arena.ofAuto(), "title").root();
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(5);
        }
        assertEquals("root", root.name());
        root = null;
        for (int i = 0; i < 200 && Document.live() != 0; i++) {
            System.gc();
            Thread.sleep(5);
        }
        assertNull(root);
    }

    @Test
    void anIteratorCannotBeUsedAfterItsContainerWasClosed() {
        Box box = Box.create();
        try (Ticket ticket = Ticket.create(5)) {
            box.put(ticket);
        }
        Box_Cursor cursor = box.tickets();
        try (Box_Cursor copy = cursor.copy();
                Box_Cursor next = cursor.next()) {
            cursor.close();
            assertEquals(5, copy.number());
            assertTrue(next.is_at_end());
            box.close();
            IllegalStateException used = assertThrows(IllegalStateException.class, copy::number);
            assertEquals(copy + " cannot be used: its owner " + box + " is closed", used.getMessage());
            assertThrows(IllegalStateException.class, next::is_at_end);
        }
    }

    @Test
    void closingABorrowedObjectHasNoEffect() {
        try (Document document = Document.create("title")) {
            document.root().close();
            assertEquals("root", document.root().name());
            assertEquals(1, Node.live());
        }
    }

    @Test
    void anObjectOfAnUnknownOwnerCanBeUsed() {
        try (Document document = Document.create("title")) {
            Node root = ownership.root_of(document);
            assertNotNull(root);
            assertEquals("root", root.name());
        }
    }
}
