package io.nativeheader.runtime;

import io.nativeheader.CxxObject;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.function.Function;

/**
 * The codec of an object of a class.
 *
 * @param <T> the Java class
 */
abstract class CxxObjectCodec<T extends CxxObject> extends CxxCodec<T> {

    private final Function<CxxPointer, T> of;

    private CxxObjectCodec(Function<CxxPointer, T> of) {
        this.of = of;
    }

    static class OfPointer<T extends CxxObject> extends CxxObjectCodec<T> {

        OfPointer(Function<CxxPointer, T> of) {
            super(of);
        }

        @Override
        MemorySegment pass(T object, CxxWriter out) {
            return object.segment();
        }

        @Override
        CxxPointer receive(MemorySegment address, CxxLifetime lender) {
            return CxxPointer.borrowed(address, lender);
        }

        @Override
        boolean isNullable() {
            return true;
        }
    }

    static class OfValue<T extends CxxObject> extends CxxObjectCodec<T> {

        private final MethodHandle destructor;

        OfValue(Function<CxxPointer, T> of, MethodHandle destructor) {
            super(of);
            this.destructor = destructor;
        }

        @Override
        MemorySegment pass(T object, CxxWriter out) {
            return object.segment();
        }

        @Override
        CxxPointer receive(MemorySegment address, CxxLifetime lender) {
            return CxxPointer.owned(address, destructor);
        }
    }

    static final class OfUnique<T extends CxxObject> extends OfValue<T> {

        OfUnique(Function<CxxPointer, T> of, MethodHandle destructor) {
            super(of, destructor);
        }

        @Override
        MemorySegment pass(T object, CxxWriter out) {
            return object.release(out.gifts());
        }

        /** A std::unique_ptr is encoded like other types of the standard library. */
        @Override
        boolean isSlot() {
            return false;
        }

        @Override
        boolean isNullable() {
            return true;
        }
    }

    static final class OfReference<T extends CxxObject> extends OfPointer<T> {

        OfReference(Function<CxxPointer, T> of) {
            super(of);
        }

        /** A std::reference_wrapper is encoded like other types of the standard library. */
        @Override
        boolean isSlot() {
            return false;
        }

        @Override
        boolean isNullable() {
            return false;
        }
    }

    static final class OfWeak<T extends CxxObject> extends OfShared<T> {

        OfWeak(Function<CxxPointer, T> of, MethodHandle destructor) {
            super(of, destructor);
        }

        /** Refuses an object that Java alone owns: C++ would destroy it, because a std::weak_ptr keeps no object. */
        @Override
        MemorySegment pass(T object, CxxWriter out) {
            if (object.share() == null) {
                throw new IllegalArgumentException(
                        "a std::weak_ptr refers to objects of a std::shared_ptr, but Java alone owns "
                                + object.getClass().getSimpleName());
            }
            return super.pass(object, out);
        }
    }

    static class OfShared<T extends CxxObject> extends CxxObjectCodec<T> {

        private final MethodHandle destructor;

        OfShared(Function<CxxPointer, T> of, MethodHandle destructor) {
            super(of);
            this.destructor = destructor;
        }

        @Override
        void put(CxxWriter out, T object) {
            MemorySegment share = object == null ? MemorySegment.NULL : object.share();
            super.put(out, object);
            out.putLong(share == null ? 0 : share.address());
        }

        /** C++ takes over an object that Java alone owns. */
        @Override
        MemorySegment pass(T object, CxxWriter out) {
            return object.share() == null ? object.release(out.gifts()) : object.segment();
        }

        @Override
        T get(CxxReader in) {
            MemorySegment address = in.getAddress();
            MemorySegment share = in.getAddress();
            return address.address() == 0 ? null : create(in.shared(CxxPointer.shared(address, share, destructor)));
        }

        @Override
        CxxPointer receive(MemorySegment address, CxxLifetime lender) {
            throw new IllegalStateException("the share is missing");
        }

        @Override
        boolean isSlot() {
            return false;
        }

        @Override
        boolean isNullable() {
            return true;
        }
    }

    /** Returns the address to pass. The writer gives the object away if C++ takes it over. */
    abstract MemorySegment pass(T object, CxxWriter out);

    final T create(CxxPointer pointer) {
        return of.apply(pointer);
    }

    @Override
    boolean isSlot() {
        return true;
    }

    /**
     * Returns a pointer to an object of C++.
     *
     * @param lender the lifetime of an object that something else owns
     */
    abstract CxxPointer receive(MemorySegment address, CxxLifetime lender);

    @Override
    void put(CxxWriter out, T object) {
        out.putLong(object == null ? 0 : pass(object, out).address());
    }

    @Override
    T get(CxxReader in) {
        MemorySegment address = in.getAddress();
        return address.address() == 0 ? null : of.apply(receive(address, in.lifetime()));
    }
}
