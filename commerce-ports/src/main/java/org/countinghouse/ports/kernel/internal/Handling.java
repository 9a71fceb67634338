package org.countinghouse.ports.kernel.internal;

import io.vavr.control.Either;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.CommandId;

/**
 * How one command is handled.
 *
 * @param decide loads, decides and saves; a left must have written nothing
 * @param replay rebuilds the first answer from its reference
 * @param reused the refusal of a key that was used with another payload, naming the differing field
 */
public record Handling<R, A>(
        Supplier<Either<R, Answer<A>>> decide, Function<String, A> replay, BiFunction<CommandId, String, R> reused) {}
