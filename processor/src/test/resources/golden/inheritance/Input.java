package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.Arena;

/** Java of its own, and methods of what it extends. */
@NativeHeader("input.h")
public interface Input extends Wide, Sizes<item>, Named {

    /** Takes the place of the header's. */
    default int item_id(item item) {
        return item_id(item, 0);
    }

    /** Stands beside the header's. */
    default int item_count(String name, int more) {
        return item_count(name) + more;
    }

    private int item_id(item item, int more) {
        return item.id() + more;
    }

    @Override
    default String name() {
        return "input";
    }

    item item_copy(Arena arena, item item);

    @Override
    String toString();
}

interface Wide extends InputHeader {}

interface Sizes<T> {

    @Symbol("item_size")
    int size(T of);

    default long total(T one, T other) {
        return size(one) + size(other);
    }
}

interface Named {
    String name();
}
