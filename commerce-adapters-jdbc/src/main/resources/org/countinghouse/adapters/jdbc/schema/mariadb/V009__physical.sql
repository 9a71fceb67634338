-- The physical side of stock: what is set aside, what is on its way, what is counted, and when it was recorded.
alter table ${prefix}stock_position add column quarantined bigint default 0 not null;
alter table ${prefix}stock_position add column in_transfer bigint default 0 not null;
alter table ${prefix}stock_position add constraint ${prefix}stock_position_nothing_aside_negative
  check (quarantined >= 0 and in_transfer >= 0);

-- The recorded sequence of a position is its version after the command; 0 for what was recorded before this script. The
-- database dates each row by its own clock when it is inserted, after the position was locked.
alter table ${prefix}stock_movement add column position_version bigint default 0 not null;
alter table ${prefix}stock_movement add column recorded_at datetime(6)
  default (utc_timestamp(6)) not null;

create index ${prefix}stock_movement_recorded
  on ${prefix}stock_movement (tenant_id, sku, location, recorded_at, position_version);

-- Append-only: each oversell allowance that was set, in the recorded sequence of its position.
create table ${prefix}stock_allowance (
  tenant_id varchar(64) not null,
  sku varchar(64) not null,
  location varchar(64) not null,
  position_version bigint not null,
  allowance bigint not null,
  recorded_at datetime(6) default (utc_timestamp(6)) not null,
  constraint ${prefix}stock_allowance_pk primary key (tenant_id, sku, location, position_version),
  constraint ${prefix}stock_allowance_not_negative check (allowance >= 0 and position_version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

insert into ${prefix}stock_allowance (tenant_id, sku, location, position_version, allowance)
  select tenant_id, sku, location, version, oversell_allowance from ${prefix}stock_position
  where oversell_allowance > 0;

create trigger ${prefix}stock_allowance_no_update before update on ${prefix}stock_allowance for each row
  signal sqlstate '45000' set message_text = 'stock_allowance is append-only';

create trigger ${prefix}stock_allowance_no_delete before delete on ${prefix}stock_allowance for each row
  signal sqlstate '45000' set message_text = 'stock_allowance is append-only';

-- Goods between two locations.
create table ${prefix}stock_transfer (
  tenant_id varchar(64) not null,
  transfer_id varchar(64) not null,
  origin varchar(64) not null,
  destination varchar(64) not null,
  reference varchar(200) not null,
  dispatched_at datetime(6) not null,
  version bigint not null,
  constraint ${prefix}stock_transfer_pk primary key (tenant_id, transfer_id),
  constraint ${prefix}stock_transfer_goes_elsewhere check (origin <> destination),
  constraint ${prefix}stock_transfer_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- What is on its way is dispatched - arrived - lost.
create table ${prefix}stock_transfer_line (
  tenant_id varchar(64) not null,
  transfer_id varchar(64) not null,
  line_number integer not null,
  sku varchar(64) not null,
  dispatched bigint not null,
  arrived bigint not null,
  lost bigint not null,
  constraint ${prefix}stock_transfer_line_pk primary key (tenant_id, transfer_id, line_number),
  constraint ${prefix}stock_transfer_line_once_a_sku unique (tenant_id, transfer_id, sku),
  constraint ${prefix}stock_transfer_line_parts check (dispatched >= 1 and arrived >= 0 and lost >= 0
    and arrived + lost <= dispatched)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- A stocktaking: its sheet is frozen when it is opened.
create table ${prefix}stock_count (
  tenant_id varchar(64) not null,
  count_id varchar(64) not null,
  reference varchar(200) not null,
  visibility varchar(20) not null,
  opened_at datetime(6) not null,
  version bigint not null,
  constraint ${prefix}stock_count_pk primary key (tenant_id, count_id),
  constraint ${prefix}stock_count_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- A line is completed once: expected is what the ledger said when it was counted.
create table ${prefix}stock_count_line (
  tenant_id varchar(64) not null,
  count_id varchar(64) not null,
  line_number integer not null,
  sku varchar(64) not null,
  location varchar(64) not null,
  at_opening bigint not null,
  position_version bigint not null,
  expected bigint,
  counted bigint,
  counted_in bigint,
  constraint ${prefix}stock_count_line_pk primary key (tenant_id, count_id, line_number),
  constraint ${prefix}stock_count_line_once_a_position unique (tenant_id, count_id, sku, location),
  constraint ${prefix}stock_count_line_not_negative check (at_opening >= 0 and expected >= 0 and counted >= 0),
  constraint ${prefix}stock_count_line_complete check ((expected is null) = (counted_in is null)
    and (counted is null) = (counted_in is null))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
