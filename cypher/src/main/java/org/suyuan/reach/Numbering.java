package org.suyuan.reach;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of things, from 0 in the order in which they were met. One thread adds, any number read meanwhile. */
final class Numbering<T> {
    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] things = new Object[64];
    private volatile int size;

    /** The number of a thing, a new one if it was not met before. */
    int add(T thing) {
        Integer known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        int number = size;
        Object[] all = things;
        if (number == all.length) {
            all = Arrays.copyOf(all, 2 * number);
        }
        all[number] = thing;
        things = all;
        size = number + 1;
        numbers.put(thing, number);
        return number;
    }

    /** The number of a thing, -1 if it was never met. */
    int of(T thing) {
        return numbers.getOrDefault(thing, -1);
    }

    @SuppressWarnings("unchecked") // only add puts anything in
    T at(int number) {
        return (T) things[number];
    }

    int size() {
        return size;
    }
}
