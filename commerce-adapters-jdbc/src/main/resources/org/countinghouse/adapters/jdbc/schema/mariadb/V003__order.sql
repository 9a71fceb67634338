-- Orders: what was agreed (placed facts of customer_order and order_line, never changed), where the units are now
-- (the buckets), and the events that made it so, which are the truth.
create table ${prefix}customer_order (
  tenant_id varchar(64) not null,
  order_id varchar(64) not null,
  channel_id varchar(64) not null,
  external_reference varchar(100) not null,
  customer_id varchar(64),
  currency char(3) not null,
  placed_at datetime(6) not null,
  state varchar(20) not null,
  holds longtext not null,
  version bigint not null,
  constraint ${prefix}customer_order_pk primary key (tenant_id, order_id),
  constraint ${prefix}customer_order_reference unique (tenant_id, channel_id, external_reference),
  constraint ${prefix}customer_order_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table ${prefix}order_line (
  tenant_id varchar(64) not null,
  order_id varchar(64) not null,
  line_number integer not null,
  sku varchar(64) not null,
  item_name varchar(200) not null,
  item_kind varchar(10) not null,
  unit_price numeric(38, 12) not null,
  net bigint not null,
  tax bigint not null,
  ordered bigint not null,
  units_open bigint not null,
  backordered bigint not null,
  allocated bigint not null,
  picked bigint not null,
  shipped bigint not null,
  canceled bigint not null,
  delivered bigint not null,
  returned bigint not null,
  constraint ${prefix}order_line_pk primary key (tenant_id, order_id, line_number),
  constraint ${prefix}order_line_amounts check (net >= 0 and tax >= 0 and unit_price >= 0),
  constraint ${prefix}order_line_ordered check (ordered >= 1
    and ordered = units_open + backordered + allocated + picked + shipped + canceled),
  constraint ${prefix}order_line_buckets check (units_open >= 0 and backordered >= 0 and allocated >= 0
    and picked >= 0 and shipped >= 0 and canceled >= 0 and delivered >= 0 and returned >= 0),
  constraint ${prefix}order_line_delivered check (delivered <= shipped),
  constraint ${prefix}order_line_returned check (returned <= shipped)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Each event with its audit record. Append-only; triggers refuse a change.
create table ${prefix}order_event (
  tenant_id varchar(64) not null,
  order_id varchar(64) not null,
  sequence bigint not null,
  type varchar(60) not null,
  payload longtext not null,
  occurred_at datetime(6) not null,
  actor varchar(100) not null,
  command_id varchar(200) not null,
  correlation_id varchar(200) not null,
  from_state varchar(20),
  to_state varchar(20) not null,
  reason varchar(200) not null,
  constraint ${prefix}order_event_pk primary key (tenant_id, order_id, sequence),
  constraint ${prefix}order_event_sequence_from_1 check (sequence >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Returns: one row that says where each stands, and the events that made it so.
create table ${prefix}customer_return (
  tenant_id varchar(64) not null,
  return_id varchar(64) not null,
  order_id varchar(64) not null,
  state varchar(20) not null,
  currency char(3) not null,
  refund bigint not null,
  version bigint not null,
  constraint ${prefix}customer_return_pk primary key (tenant_id, return_id),
  constraint ${prefix}customer_return_refund check (refund >= 0),
  constraint ${prefix}customer_return_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}customer_return_order on ${prefix}customer_return (tenant_id, order_id);

create table ${prefix}return_event (
  tenant_id varchar(64) not null,
  return_id varchar(64) not null,
  sequence bigint not null,
  type varchar(60) not null,
  payload longtext not null,
  occurred_at datetime(6) not null,
  actor varchar(100) not null,
  command_id varchar(200) not null,
  correlation_id varchar(200) not null,
  constraint ${prefix}return_event_pk primary key (tenant_id, return_id, sequence),
  constraint ${prefix}return_event_sequence_from_1 check (sequence >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger ${prefix}order_event_no_update before update on ${prefix}order_event for each row
  signal sqlstate '45000' set message_text = 'order_event is append-only';

create trigger ${prefix}order_event_no_delete before delete on ${prefix}order_event for each row
  signal sqlstate '45000' set message_text = 'order_event is append-only';

create trigger ${prefix}return_event_no_update before update on ${prefix}return_event for each row
  signal sqlstate '45000' set message_text = 'return_event is append-only';

create trigger ${prefix}return_event_no_delete before delete on ${prefix}return_event for each row
  signal sqlstate '45000' set message_text = 'return_event is append-only';
