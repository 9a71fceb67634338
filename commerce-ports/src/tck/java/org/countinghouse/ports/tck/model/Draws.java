package org.countinghouse.ports.tck.model;

import java.util.List;

/** Numbers to be taken one after the other; when they are used up, zeros follow. */
final class Draws {

    private final List<Integer> numbers;
    private int next;

    Draws(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** A number from 0 to one less than the bound. */
    int below(int bound) {
        int number = next < numbers.size() ? numbers.get(next) : 0;
        next++;
        return number % bound;
    }

    /** Whether something that happens so many times in a hundred does; never when shrunk. */
    boolean percent(int times) {
        return below(100) >= 100 - times;
    }

    /** One of them, the first when shrunk. */
    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** 1 to the most. */
    int upTo(int most) {
        return 1 + below(most);
    }
}
