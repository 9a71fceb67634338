-- What is expected, who has pre-ordered of it, and who waits without a supply. One row a supply decides on its pre-orders.
create table ${prefix}supply (
  tenant_id varchar(64) not null,
  supply_id varchar(120) collate "C" not null,
  kind varchar(20) not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  reference varchar(200) not null,
  expected bigint not null,
  due date not null,
  received bigint not null,
  pegged bigint not null,
  state varchar(20) not null,
  version bigint not null,
  constraint ${prefix}supply_pk primary key (tenant_id, supply_id),
  constraint ${prefix}supply_something_expected check (expected >= 1 and received >= 0),
  constraint ${prefix}supply_never_overpromised check (pegged = 0 or (pegged > 0 and state = 'EXPECTED'
    and pegged <= expected - received)),
  constraint ${prefix}supply_state_fits check ((state = 'EXPECTED' and received < expected)
    or (state = 'RECEIVED' and received >= expected) or state = 'CANCELED'),
  constraint ${prefix}supply_version_from_1 check (version >= 1)
);

create index ${prefix}supply_expected on ${prefix}supply (tenant_id, sku, location, due, supply_id)
  where state = 'EXPECTED';

-- Append-only.
create table ${prefix}supply_event (
  tenant_id varchar(64) not null,
  supply_id varchar(120) collate "C" not null,
  sequence bigint not null,
  type varchar(60) not null,
  payload text not null,
  occurred_at timestamp(6) with time zone not null,
  actor varchar(100) not null,
  command_id varchar(200) not null,
  correlation_id varchar(200) not null,
  constraint ${prefix}supply_event_pk primary key (tenant_id, supply_id, sequence),
  constraint ${prefix}supply_event_sequence_from_1 check (sequence >= 1)
);

-- Every unit that was pre-ordered is in one of the four parts. The sequence is the place in the queue.
create table ${prefix}pre_order (
  tenant_id varchar(64) not null,
  pre_order_id varchar(120) collate "C" not null,
  supply_id varchar(120) collate "C" not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  demand varchar(200) not null,
  line_number integer not null,
  promised date not null,
  sequence bigint not null,
  quantity bigint not null,
  waiting bigint not null,
  allocated bigint not null,
  canceled bigint not null,
  broken bigint not null,
  constraint ${prefix}pre_order_pk primary key (tenant_id, pre_order_id),
  constraint ${prefix}pre_order_place unique (tenant_id, supply_id, sequence),
  constraint ${prefix}pre_order_parts_not_negative check (waiting >= 0 and allocated >= 0 and canceled >= 0
    and broken >= 0),
  constraint ${prefix}pre_order_parts_add_up check (quantity = waiting + allocated + canceled + broken)
);

create index ${prefix}pre_order_waiting on ${prefix}pre_order (tenant_id, supply_id, sequence)
  where waiting > 0;

-- Every unit that was asked for waits, was filled or was given up.
create table ${prefix}backorder (
  tenant_id varchar(64) not null,
  backorder_id varchar(120) collate "C" not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  demand varchar(200) not null,
  line_number integer not null,
  priority integer not null,
  takes varchar(20) not null,
  queued_at timestamp(6) with time zone not null,
  quantity bigint not null,
  waiting bigint not null,
  filled bigint not null,
  canceled bigint not null,
  state varchar(20) not null,
  version bigint not null,
  constraint ${prefix}backorder_pk primary key (tenant_id, backorder_id),
  constraint ${prefix}backorder_parts_not_negative check (waiting >= 0 and filled >= 0 and canceled >= 0),
  constraint ${prefix}backorder_parts_add_up check (quantity = waiting + filled + canceled),
  constraint ${prefix}backorder_state_fits check ((state = 'WAITING' and waiting > 0)
    or (state = 'FILLED' and waiting = 0 and canceled = 0) or (state = 'CANCELED' and waiting = 0 and canceled > 0)),
  constraint ${prefix}backorder_version_from_1 check (version >= 1)
);

create index ${prefix}backorder_queue on ${prefix}backorder (tenant_id, sku, location, queued_at, backorder_id)
  where state = 'WAITING';

-- Append-only.
create table ${prefix}backorder_event (
  tenant_id varchar(64) not null,
  backorder_id varchar(120) collate "C" not null,
  sequence bigint not null,
  type varchar(60) not null,
  payload text not null,
  occurred_at timestamp(6) with time zone not null,
  actor varchar(100) not null,
  command_id varchar(200) not null,
  correlation_id varchar(200) not null,
  constraint ${prefix}backorder_event_pk primary key (tenant_id, backorder_id, sequence),
  constraint ${prefix}backorder_event_sequence_from_1 check (sequence >= 1)
);

create function ${prefix}supply_facts_stay() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only: % on %', tg_op, tg_table_name;
end;
$$;

create trigger ${prefix}supply_event_stays before update or delete or truncate on ${prefix}supply_event
  for each statement execute function ${prefix}supply_facts_stay();

create trigger ${prefix}backorder_event_stays before update or delete or truncate on ${prefix}backorder_event
  for each statement execute function ${prefix}supply_facts_stay();
