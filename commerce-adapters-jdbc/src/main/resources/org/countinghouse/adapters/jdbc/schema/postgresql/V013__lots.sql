-- Lots and serials: which units lie where, below the positions that say how many.
create table ${prefix}stock_tracking (
  tenant_id varchar(64) not null,
  sku varchar(64) collate "C" not null,
  tracking varchar(10) not null,
  pick_order varchar(10) not null,
  minimum_days integer,
  version bigint not null,
  constraint ${prefix}stock_tracking_pk primary key (tenant_id, sku),
  constraint ${prefix}stock_tracking_version_from_1 check (version >= 1)
);

create table ${prefix}stock_lot (
  tenant_id varchar(64) not null,
  sku varchar(64) collate "C" not null,
  lot varchar(64) collate "C" not null,
  expiry date,
  state varchar(10) not null,
  version bigint not null,
  constraint ${prefix}stock_lot_pk primary key (tenant_id, sku, lot),
  constraint ${prefix}stock_lot_version_from_1 check (version >= 1)
);

-- What lies of a lot at a position; changed under the position's lock only.
create table ${prefix}stock_lot_position (
  tenant_id varchar(64) not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  lot varchar(64) collate "C" not null,
  received_at timestamp(6) with time zone not null,
  sellable bigint not null,
  quarantined bigint not null,
  damaged bigint not null,
  in_transfer bigint not null,
  version bigint not null,
  constraint ${prefix}stock_lot_position_pk primary key (tenant_id, sku, location, lot),
  constraint ${prefix}stock_lot_position_nothing_negative check (sellable >= 0 and quarantined >= 0 and damaged >= 0
    and in_transfer >= 0),
  constraint ${prefix}stock_lot_position_version_from_1 check (version >= 1)
);

create index ${prefix}stock_lot_position_lot on ${prefix}stock_lot_position (tenant_id, sku, lot);

-- Append-only. A part of the stock movement of the same cause; causes that begin with track/ have none. The ordinal counts the movements of one command.
create table ${prefix}stock_lot_movement (
  tenant_id varchar(64) not null,
  cause_id varchar(210) collate "C" not null,
  step bigint not null,
  line_number integer not null,
  part integer not null,
  ordinal integer not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  lot varchar(64) collate "C" not null,
  from_place varchar(12) not null,
  to_place varchar(12) not null,
  quantity bigint not null,
  demand varchar(200),
  effective_at timestamp(6) with time zone not null,
  command_id varchar(200) not null,
  actor varchar(100) not null,
  constraint ${prefix}stock_lot_movement_pk primary key (tenant_id, cause_id, step, line_number, part),
  constraint ${prefix}stock_lot_movement_something_moves check (quantity >= 1 and from_place <> to_place)
);

create index ${prefix}stock_lot_movement_lot on ${prefix}stock_lot_movement (tenant_id, sku, lot, location);

-- One row a unit that has a number, for good: it is in one place at most. Place NOWHERE: it was there last.
create table ${prefix}stock_serial (
  tenant_id varchar(64) not null,
  sku varchar(64) collate "C" not null,
  serial varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  lot varchar(64) collate "C" not null,
  place varchar(12) not null,
  version bigint not null,
  constraint ${prefix}stock_serial_pk primary key (tenant_id, sku, serial),
  constraint ${prefix}stock_serial_version_from_1 check (version >= 1)
);

create index ${prefix}stock_serial_lot on ${prefix}stock_serial (tenant_id, sku, lot);

-- Append-only: the numbers of the units of a movement.
create table ${prefix}stock_serial_movement (
  tenant_id varchar(64) not null,
  cause_id varchar(210) collate "C" not null,
  step bigint not null,
  line_number integer not null,
  part integer not null,
  position_in_part integer not null,
  sku varchar(64) collate "C" not null,
  serial varchar(64) collate "C" not null,
  version bigint not null,
  constraint ${prefix}stock_serial_movement_pk primary key (tenant_id, cause_id, step, line_number, part,
    position_in_part)
);

create index ${prefix}stock_serial_movement_serial on ${prefix}stock_serial_movement (tenant_id, sku, serial, version);

create trigger ${prefix}stock_lot_movement_stays before update or delete or truncate on ${prefix}stock_lot_movement
  for each statement execute function ${prefix}stock_movement_stays();

create trigger ${prefix}stock_serial_movement_stays before update or delete or truncate on ${prefix}stock_serial_movement
  for each statement execute function ${prefix}stock_movement_stays();
