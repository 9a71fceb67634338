package org.countinghouse.examples.quickstart;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.countinghouse.examples.quickstart.cli.CommandLine;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.countinghouse.examples.quickstart.cli.Usage;
import org.countinghouse.examples.quickstart.database.DatabaseException;
import org.countinghouse.examples.quickstart.input.InputException;
import org.countinghouse.examples.quickstart.output.OutputException;
import org.countinghouse.ports.kernel.StorageException;

/** The command: a shop's orders in; stock, orders, payments and books out. */
public final class Quickstart {

    private final PrintStream out;
    private final PrintStream err;

    private Quickstart(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err).number());
    }

    /** Runs the command. Results go to {@code out}, progress and faults to {@code err}. */
    public static ExitCode run(List<String> arguments, PrintStream out, PrintStream err) {
        return new Quickstart(out, err).follow(CommandLine.parse(arguments));
    }

    private ExitCode follow(CommandLine commandLine) {
        if (commandLine instanceof CommandLine.Fault fault) {
            err.println("quickstart: " + fault.message());
            err.println(Usage.HINT);
            return ExitCode.USAGE;
        }
        if (commandLine instanceof CommandLine.Run run) {
            return guarded(new ShopRun(run.options(), out, err)::play);
        }
        if (commandLine instanceof CommandLine.Verify verify) {
            return guarded(new VerifyRun(verify.options(), out, err)::verify);
        }
        out.print(Usage.TEXT);
        return ExitCode.OK;
    }

    private ExitCode guarded(Supplier<ExitCode> work) {
        try {
            return work.get();
        } catch (InputException e) {
            return fault(e, ExitCode.INPUT);
        } catch (DatabaseException e) {
            return fault(e, ExitCode.DATABASE);
        } catch (StorageException e) {
            err.println("quickstart: the database failed: " + e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
            return ExitCode.DATABASE;
        } catch (OutputException e) {
            return fault(e, ExitCode.OUTPUT);
        } catch (RuntimeException e) {
            err.println("quickstart: stopped: " + e);
            return ExitCode.FAILED;
        }
    }

    private ExitCode fault(RuntimeException e, ExitCode code) {
        err.println("quickstart: " + e.getMessage());
        return code;
    }
}
