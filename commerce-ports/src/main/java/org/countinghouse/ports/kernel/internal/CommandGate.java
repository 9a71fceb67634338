package org.countinghouse.ports.kernel.internal;

import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;

/** Lets a command through once: one unit of work, one claim of its key, one answer for every repeat. */
public final class CommandGate {

    private final UnitOfWork unitOfWork;
    private final ProcessedCommands processed;
    private final InstantSource clock;

    /** A gate over the host's unit of work, memory and clock. */
    public CommandGate(UnitOfWork unitOfWork, ProcessedCommands processed, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.processed = processed;
        this.clock = clock;
    }

    /** The header with the present time if the caller gave none, to the microsecond, which every store can keep. */
    public CommandHeader stamped(CommandHeader header) {
        return header.stamped(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Handles the command in one unit, or gives the first answer again. */
    public <R, A> Either<R, A> once(String operation, Command command, Handling<R, A> handling) {
        return unitOfWork.execute(() -> {
            CommandHeader header = command.header();
            Optional<ProcessedCommand> earlier =
                    processed.claim(header.tenant(), operation, header.id(), command.fingerprint());
            return earlier.isPresent()
                    ? repeat(command, handling, earlier.get())
                    : first(new KeyClaim(operation, header.id(), command.fingerprint(), ""), header, handling);
        });
    }

    /**
     * The same for a command whose key is claimed together with what it locks.
     *
     * @param claim the command's key; if its reference is what the answer comes to, it need not be stored again
     * @param begin claims and locks
     * @param handling how it is handled, given what was locked
     */
    public <B, R, A> Either<R, A> once(
            KeyClaim claim, Command command, Supplier<Begun<B>> begin, Function<B, Handling<R, A>> handling) {
        return unitOfWork.execute(() -> {
            Begun<B> begun = begin.get();
            Handling<R, A> known = handling.apply(begun.locked());
            return begun.earlier().isPresent()
                    ? repeat(command, known, begun.earlier().get())
                    : first(claim, command.header(), known);
        });
    }

    /**
     * A command's beginning.
     *
     * @param earlier nothing if the key is ours now
     * @param locked what was locked for it
     */
    public record Begun<B>(Optional<ProcessedCommand> earlier, B locked) {}

    private static <R, A> Either<R, A> repeat(Command command, Handling<R, A> handling, ProcessedCommand earlier) {
        Optional<String> differing = earlier.fingerprint().differingField(command.fingerprint());
        if (differing.isPresent()) {
            return Either.left(handling.reused().apply(command.header().id(), differing.get()));
        }
        return Either.right(handling.replay().apply(earlier.reference()));
    }

    private <R, A> Either<R, A> first(KeyClaim claim, CommandHeader header, Handling<R, A> handling) {
        Either<R, Answer<A>> outcome = handling.decide().get();
        if (outcome.isLeft()) {
            processed.abandon(header.tenant(), claim.operation(), claim.key());
            return Either.left(outcome.getLeft());
        }
        Answer<A> answer = outcome.get();
        if (!answer.reference().equals(claim.reference())) {
            processed.complete(header.tenant(), claim.operation(), claim.key(), answer.reference());
        }
        return Either.right(answer.value());
    }
}
