package io.nativeheader.cplusplus.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uses containers that an object returns by reference. */
class ViewsTest implements NoObjectsLeft {

    @Test
    void aConstReferenceIsAViewThatCannotBeChanged() {
        try (Inventory inventory = Inventory.create()) {
            List<String> names = inventory.names();
            assertEquals(List.of(), names);
            inventory.add("apple", 3);
            inventory.add("☃", 4);
            assertEquals(List.of("apple", "☃"), names);
            assertEquals(Map.of("apple", 3, "☃", 4), inventory.index());
            assertThrows(UnsupportedOperationException.class, () -> names.add("pear"));
        }
    }

    @Test
    void aReferenceIsAViewThatCanBeChanged() {
        try (Inventory inventory = Inventory.create()) {
            inventory.add("apple", 3);
            List<Integer> counts = inventory.counts();
            counts.add(8);
            counts.set(0, 2);
            assertEquals(List.of(2, 8), counts);
            assertEquals(List.of(2, 8), inventory.counts());
            assertThrows(IndexOutOfBoundsException.class, () -> counts.get(2));
        }
    }

    @Test
    void theObjectsInAReturnedContainerBelongToTheOwnerOfTheContainer() {
        List<Item> lent;
        try (Shelf shelf = Shelf.create()) {
            shelf.add("apple");
            lent = List.of(
                    shelf.copies().getFirst(),
                    shelf.items().getFirst(),
                    shelf.pointers().getFirst(),
                    shelf.first());
            assertEquals(
                    List.of("apple", "apple", "apple", "apple"),
                    lent.stream().map(Item::name).toList());
            assertEquals(lent.getFirst(), shelf.copies().getFirst());
            assertEquals(2, Item.live());
        }
        lent.forEach(item -> assertThrows(IllegalStateException.class, item::name));
    }

    @Test
    void aViewCannotBeUsedAfterItsOwnerWasClosed() {
        Inventory inventory = Inventory.create();
        inventory.add("apple", 3);
        List<String> names = inventory.names();
        inventory.close();
        assertThrows(IllegalStateException.class, names::size);
    }
}
