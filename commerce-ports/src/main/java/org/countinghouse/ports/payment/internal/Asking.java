package org.countinghouse.ports.payment.internal;

import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;

/** One command that asks the provider for something. */
record Asking(String operation, Command command, PaymentId payment, TransactionKind kind) {

    TransactionKey key() {
        return TransactionKey.of(kind, command.header().id());
    }
}
