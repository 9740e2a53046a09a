package io.nativeheader.runtime;

import io.nativeheader.CxxObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that C++ takes over with a call. They stay Java's until all arguments are accepted, because nothing would destroy them if a later
 * argument were refused. Generated code creates one for a call with several such parameters.
 */
public final class CxxGifts {

    private record Gift(CxxObject object, Runnable transfer) {}

    private final List<Gift> gifts = new ArrayList<>(2);

    /** Creates an empty collection. */
    public CxxGifts() {}

    /**
     * Adds an object that may be given away. {@link CxxObject} calls this.
     *
     * @param object the object
     * @param transfer gives the object away, and does not fail
     * @throws IllegalStateException if the object was added already
     */
    public void add(CxxObject object, Runnable transfer) {
        for (Gift gift : gifts) {
            if (gift.object() == object) {
                throw new IllegalStateException(object + " cannot be passed twice: C++ takes it over");
            }
        }
        gifts.add(new Gift(object, transfer));
    }

    /** Gives the objects away, because the call follows. */
    public void give() {
        gifts.forEach(gift -> gift.transfer().run());
    }
}
