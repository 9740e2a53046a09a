package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;

/**
 * A {@code std::vector} or {@code std::deque} of C++ as a list: changes of either side are visible to the other. Each access is a call of
 * C++. Elements are copies. The list can be used until the owner of the container is closed.
 *
 * @param <E> the type of an element
 */
public final class CxxList<E> extends AbstractList<E> implements RandomAccess {

    private final CxxView view;
    private final CxxCodec<E> element;

    private CxxList(CxxView view, CxxCodec<E> element) {
        this.view = view;
        this.element = element;
    }

    /**
     * Returns a view of a container. Generated code calls this.
     *
     * @param container the container's address
     * @param lifetime the lifetime of the container's owner
     * @param type the container's type, for error messages
     * @param access a handle of the stub that accesses containers of the type
     * @param failures the check for exceptions of the stub
     * @param element the codec of an element
     * @param <E> the type of an element
     * @return the view
     */
    public static <E> List<E> of(
            MemorySegment container,
            CxxLifetime lifetime,
            String type,
            MethodHandle access,
            CxxFailures failures,
            CxxCodec<E> element) {
        return new CxxList<>(new CxxView(container, lifetime, type, access, failures), element);
    }

    /**
     * Returns a view of a container that Java cannot change. Generated code calls this.
     *
     * @param container the container's address
     * @param lifetime the lifetime of the container's owner
     * @param type the container's type, for error messages
     * @param access a handle of the stub that accesses containers of the type
     * @param failures the check for exceptions of the stub
     * @param element the codec of an element
     * @param <E> the type of an element
     * @return the view
     */
    public static <E> List<E> ofConst(
            MemorySegment container,
            CxxLifetime lifetime,
            String type,
            MethodHandle access,
            CxxFailures failures,
            CxxCodec<E> element) {
        return Collections.unmodifiableList(of(container, lifetime, type, access, failures, element));
    }

    @Override
    public int size() {
        return view.size();
    }

    /**
     * Returns a copy of an element.
     *
     * @throws IndexOutOfBoundsException if the index is out of range
     * @throws IllegalStateException if the container's owner was closed
     */
    @Override
    public E get(int index) {
        return element(view.call(CxxView.GET, index), index);
    }

    @Override
    public E set(int index, E value) {
        return element(view.call(CxxView.SET, index, element, value), index);
    }

    @Override
    public void add(int index, E value) {
        if (view.call(CxxView.INSERT, index, element, value).isEmpty()) {
            throw new IndexOutOfBoundsException(index);
        }
        modCount++;
    }

    @Override
    public E remove(int index) {
        E removed = element(view.call(CxxView.ERASE, index), index);
        modCount++;
        return removed;
    }

    @Override
    public void clear() {
        view.call(CxxView.CLEAR, 0);
        modCount++;
    }

    private E element(CxxReader in, int index) {
        if (in.isEmpty()) {
            throw new IndexOutOfBoundsException(index);
        }
        return element.get(in);
    }
}
