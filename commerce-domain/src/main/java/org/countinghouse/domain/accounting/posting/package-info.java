/**
 * From what happened to what is booked.
 *
 * <p>A {@link org.countinghouse.domain.accounting.posting.BusinessEvent} is accounting's own vocabulary, in three
 * families: sales ({@link org.countinghouse.domain.accounting.posting.SalesEvent}), stock
 * ({@link org.countinghouse.domain.accounting.posting.StockEvent}) and settlement with the payment processor
 * ({@link org.countinghouse.domain.accounting.posting.SettlementEvent}). The processes above translate what orders,
 * stock and payments report; a host may feed its own.
 *
 * <p>{@link org.countinghouse.domain.accounting.posting.PostingRules} is pure: the same command, chart, policies and
 * cost facts give the same {@link org.countinghouse.domain.accounting.posting.Posting}, years later. Each rule of the
 * table below has an id and a version ({@link org.countinghouse.domain.accounting.posting.PostingRule}) that every line
 * carries. What is worth nothing gets no line, and an event whose lines are all worth nothing gets no entry, though
 * stock may move.
 *
 * <pre>
 * R03  prepayment captured        Dr 1100          Cr 2100, 2205 (or 2200 when tax is due on payment)
 * R04  prepaid goods fulfilled    Dr 2100, 2205    Cr 4000 or 4010, 2200     and Dr 5000  Cr 1300 a layer
 * R05  fulfilled on credit        Dr 1200          Cr 4000 or 4010, 2200     and Dr 5000  Cr 1300 a layer
 *      receivable paid            Dr 1100          Cr 1200
 * R06  prepayment refunded        Dr 2100, 2205    Cr 1100
 * R07  price conceded             Dr 4200, 2200    Cr 1100
 * R08  goods returned, sellable   Dr 4200, 2200    Cr 2130                   and Dr 1300  Cr 5000
 * R09  goods returned, damaged    as R08                                     and Dr 1330, 5045  Cr 5000
 * R08p refund paid                Dr 2130          Cr 1100
 * R14  processor fee              Dr 6000          Cr 1100
 * R16  payout initiated           Dr 1140          Cr 1100
 * R16b bank credited              Dr 1010          Cr 1140
 * R16c reserve held (released)    Dr 1110 (1100)   Cr 1100 (1110)
 * R16d settlement difference      Dr 1150          Cr 1100, or the other way round
 * R18  stock received             Dr 1300          Cr 2020
 * R22  stock written off          Dr 5045          Cr 1300 a layer
 * R23  stock missing at a count   Dr 5030          Cr 1300 a layer
 * R24  stock moved on             Dr 1310, 1320 or 1300  Cr 1300, 1320 or 1310 a layer; what never came: Dr 5030
 * R28  reversal                   the mirror of the original
 * </pre>
 */
@NullMarked
package org.countinghouse.domain.accounting.posting;

import org.jspecify.annotations.NullMarked;
