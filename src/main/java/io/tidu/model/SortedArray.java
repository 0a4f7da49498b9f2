package io.tidu.model;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set that never changes, in natural order: small, quick to go through and to join. */
@SuppressWarnings("JdkObsolete") // What evidence gives out are sorted sets.
final class SortedArray<T extends Comparable<T>> extends AbstractSet<T> implements SortedSet<T> {
    private final Object[] elements;

    private SortedArray(Object[] elements) {
        this.elements = elements;
    }

    static <T extends Comparable<T>> SortedArray<T> empty() {
        return new SortedArray<>(new Object[0]);
    }

    static <T extends Comparable<T>> SortedArray<T> of(T element) {
        return new SortedArray<>(new Object[] {element});
    }

    static <T extends Comparable<T>> SortedArray<T> copyOf(SortedSet<T> set) {
        if (set instanceof SortedArray<T> already) {
            return already;
        }
        // As a collection, so that an order of its own is not taken over.
        Collection<T> elements = set;
        return new SortedArray<>(new TreeSet<>(elements).toArray());
    }

    /** The elements of both. */
    SortedArray<T> with(SortedArray<T> other) {
        Object[] both = new Object[elements.length + other.elements.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < elements.length && j < other.elements.length) {
            int order = at(i).compareTo(other.at(j));
            both[size++] = order <= 0 ? elements[i] : other.elements[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        for (; i < elements.length; i++) {
            both[size++] = elements[i];
        }
        for (; j < other.elements.length; j++) {
            both[size++] = other.elements[j];
        }
        return new SortedArray<>(size == both.length ? both : Arrays.copyOf(both, size));
    }

    @SuppressWarnings("unchecked") // Nothing else is put in.
    private T at(int position) {
        return (T) elements[position];
    }

    @Override
    public boolean contains(@Nullable Object element) {
        if (elements.length == 0 || element == null || element.getClass() != elements[0].getClass()) {
            return false;
        }
        return Arrays.binarySearch(elements, element) >= 0;
    }

    @Override
    public boolean containsAll(Collection<?> others) {
        if (!(others instanceof SortedArray<?> sorted)) {
            return super.containsAll(others);
        }
        for (Object element : sorted.elements) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < elements.length;
            }

            @Override
            public T next() {
                if (next == elements.length) {
                    throw new NoSuchElementException();
                }
                return at(next++);
            }
        };
    }

    @Override
    public Spliterator<T> spliterator() {
        return Spliterators.spliterator(this, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.IMMUTABLE);
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public @Nullable Comparator<? super T> comparator() {
        return null;
    }

    @Override
    public SortedSet<T> subSet(T from, T to) {
        return new TreeSet<>(this).subSet(from, to);
    }

    @Override
    public SortedSet<T> headSet(T to) {
        return new TreeSet<>(this).headSet(to);
    }

    @Override
    public SortedSet<T> tailSet(T from) {
        return new TreeSet<>(this).tailSet(from);
    }

    @Override
    public T first() {
        if (elements.length == 0) {
            throw new NoSuchElementException();
        }
        return at(0);
    }

    @Override
    public T last() {
        if (elements.length == 0) {
            throw new NoSuchElementException();
        }
        return at(elements.length - 1);
    }
}
