package org.countinghouse.ports.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.countinghouse.ports.inventory.internal.BatchQueue.Place;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

    private final BatchQueue<String> queue = new BatchQueue<>(3);

    @Test
    void the_first_of_an_idle_queue_starts_the_consumer_and_nobody_else_does() {
        assertThat(queue.offer("a")).isEqualTo(Place.FIRST);
        assertThat(queue.offer("b")).isEqualTo(Place.BEHIND);
        assertThat(queue.next(1)).containsExactly("a");
        assertThat(queue.offer("c")).isEqualTo(Place.BEHIND);
        assertThat(queue.next(9)).containsExactly("b", "c");
        assertThat(queue.offer("d")).isEqualTo(Place.BEHIND);
        assertThat(queue.next(9)).containsExactly("d");
        assertThat(queue.next(9)).isEmpty();
        assertThat(queue.offer("e")).isEqualTo(Place.FIRST);
    }

    @Test
    void it_takes_as_many_as_it_has_places_and_no_more() {
        queue.offer("a");
        queue.offer("b");

        assertThat(queue.offer("c")).isEqualTo(Place.BEHIND);
        assertThat(queue.offer("d")).isEqualTo(Place.FULL);
        assertThat(queue.size()).isEqualTo(3);
        assertThat(queue.next(2)).containsExactly("a", "b");
        assertThat(queue.offer("d")).isEqualTo(Place.BEHIND);
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void who_withdraws_leaves_a_place_and_is_never_taken() {
        queue.offer("a");
        queue.offer("b");

        assertThat(queue.withdraw("a")).isTrue();
        assertThat(queue.withdraw("a")).isFalse();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.next(9)).containsExactly("b");
        assertThat(queue.withdraw("b")).isFalse();
    }

    @Test
    void a_consumer_who_finds_that_all_have_withdrawn_is_gone() {
        queue.offer("a");
        assertThat(queue.withdraw("a")).isTrue();
        assertThat(queue.offer("b")).isEqualTo(Place.BEHIND);
        assertThat(queue.withdraw("b")).isTrue();

        assertThat(queue.next(9)).isEmpty();
        assertThat(queue.offer("c")).isEqualTo(Place.FIRST);
    }

    @Test
    void a_closed_queue_takes_nobody_and_gives_out_what_it_has() {
        queue.offer("a");
        queue.close();

        assertThat(queue.offer("b")).isEqualTo(Place.CLOSED);
        assertThat(queue.next(9)).containsExactly("a");
        assertThat(queue.next(9)).isEmpty();
        assertThat(queue.offer("c")).isEqualTo(Place.CLOSED);
    }

    @Test
    void who_waits_for_the_consumer_to_go_waits_until_it_has_found_nothing() throws InterruptedException {
        queue.awaitIdle();
        queue.offer("a");
        CompletableFuture<Void> idle = CompletableFuture.runAsync(() -> {
            try {
                queue.awaitIdle();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(queue.next(9)).isEqualTo(List.of("a"));
        assertThat(idle).isNotDone();

        assertThat(queue.next(9)).isEmpty();

        assertThat(idle.join()).isNull();
    }
}
