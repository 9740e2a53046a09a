package io.nativeheader.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The codec of a sequence or set.
 *
 * @param <C> the type of the collection
 * @param <E> the type of an element
 */
abstract class CxxCollection<C extends Collection<E>, E> extends CxxCodec<C> {

    private final CxxCodec<E> element;

    private CxxCollection(CxxCodec<E> element) {
        this.element = element;
    }

    static final class OfList<E> extends CxxCollection<List<E>, E> {

        OfList(CxxCodec<E> element) {
            super(element);
        }

        @Override
        List<E> get(CxxReader in) {
            int size = in.getSize();
            List<E> list = new ArrayList<>(size);
            addAll(list, size, in);
            return Collections.unmodifiableList(list);
        }
    }

    static final class OfSet<E> extends CxxCollection<Set<E>, E> {

        OfSet(CxxCodec<E> element) {
            super(element);
        }

        @Override
        Set<E> get(CxxReader in) {
            int size = in.getSize();
            Set<E> set = LinkedHashSet.newLinkedHashSet(size);
            addAll(set, size, in);
            return Collections.unmodifiableSet(set);
        }
    }

    @Override
    final void put(CxxWriter out, C collection) {
        out.putLong(collection.size());
        int i = 0;
        for (E each : collection) {
            if (each == null && !element.isNullable()) {
                throw new NullPointerException("element " + i + " is null");
            }
            element.put(out, each);
            i++;
        }
        if (i != length(collection)) {
            throw new ConcurrentModificationException("the collection changed during the call");
        }
    }

    @Override
    final int length(C collection) {
        return collection.size();
    }

    @Override
    final void replace(C target, CxxReader in) {
        int size = in.getSize();
        List<E> elements = new ArrayList<>(size);
        addAll(elements, size, in);
        target.clear();
        target.addAll(elements);
    }

    final void addAll(Collection<E> target, int size, CxxReader in) {
        for (int i = 0; i < size; i++) {
            target.add(element.get(in));
        }
    }
}
