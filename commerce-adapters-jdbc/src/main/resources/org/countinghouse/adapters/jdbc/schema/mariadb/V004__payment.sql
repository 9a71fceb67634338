-- A payment's derived amounts, in minor units of its currency, and its facts: one row an event.
create table ${prefix}payment (
  tenant_id varchar(64) not null,
  payment_id varchar(100) not null,
  payable varchar(200) not null,
  currency char(3) not null,
  version bigint not null,
  authorized bigint not null,
  voided bigint not null,
  void_pending bigint not null,
  captured bigint not null,
  capture_pending bigint not null,
  refunded bigint not null,
  refund_pending bigint not null,
  unresolved integer not null,
  constraint ${prefix}payment_pk primary key (tenant_id, payment_id),
  constraint ${prefix}payment_version_from_1 check (version >= 1),
  constraint ${prefix}payment_not_negative check (authorized >= 0 and voided >= 0 and void_pending >= 0
    and captured >= 0 and capture_pending >= 0 and refunded >= 0 and refund_pending >= 0 and unresolved >= 0),
  constraint ${prefix}payment_within_authorization
    check (voided + void_pending + captured + capture_pending <= authorized),
  constraint ${prefix}payment_within_capture check (refunded + refund_pending <= captured)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}payment_unresolved on ${prefix}payment (tenant_id, unresolved, payment_id);

-- Append-only: rows are never updated or deleted (a trigger refuses it).
create table ${prefix}payment_transaction (
  tenant_id varchar(64) not null,
  payment_id varchar(100) not null,
  sequence bigint not null,
  transaction_key varchar(220) not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  amount bigint not null,
  cause varchar(200),
  provider_reference varchar(200),
  fee bigint,
  fee_currency char(3),
  reason varchar(200),
  occurred_at datetime(6) not null,
  constraint ${prefix}payment_transaction_pk primary key (tenant_id, payment_id, sequence),
  constraint ${prefix}payment_transaction_once unique (tenant_id, transaction_key, state),
  constraint ${prefix}payment_transaction_of_payment foreign key (tenant_id, payment_id)
    references ${prefix}payment (tenant_id, payment_id),
  constraint ${prefix}payment_transaction_above_zero check (amount > 0 and sequence >= 1),
  constraint ${prefix}payment_transaction_kind check (kind in ('AUTHORIZATION', 'CAPTURE', 'REFUND', 'VOID')),
  constraint ${prefix}payment_transaction_state
    check (state in ('PENDING', 'UNKNOWN', 'FAILED', 'DECLINED', 'SUCCEEDED')),
  constraint ${prefix}payment_transaction_success check ((state = 'SUCCEEDED') = (provider_reference is not null)),
  constraint ${prefix}payment_transaction_fee check ((fee is null) = (fee_currency is null) and coalesce(fee, 0) >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger ${prefix}payment_transaction_no_update before update on ${prefix}payment_transaction for each row
  signal sqlstate '45000' set message_text = 'payment_transaction is append-only';

create trigger ${prefix}payment_transaction_no_delete before delete on ${prefix}payment_transaction for each row
  signal sqlstate '45000' set message_text = 'payment_transaction is append-only';
