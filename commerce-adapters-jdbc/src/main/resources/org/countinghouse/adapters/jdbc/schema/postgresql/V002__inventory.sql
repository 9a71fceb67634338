-- Stock: positions, the movements they are the fold of, and the promises made on them.
create table ${prefix}stock_position (
  tenant_id varchar(64) not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  on_hand bigint not null,
  held bigint not null,
  allocated bigint not null,
  damaged bigint not null,
  oversell_allowance bigint not null,
  version bigint not null,
  constraint ${prefix}stock_position_pk primary key (tenant_id, sku, location),
  constraint ${prefix}stock_position_nothing_negative check (on_hand >= 0 and held >= 0 and allocated >= 0
    and damaged >= 0 and oversell_allowance >= 0),
  constraint ${prefix}stock_position_never_oversold check (held + allocated <= on_hand + oversell_allowance),
  constraint ${prefix}stock_position_version_from_1 check (version >= 1)
);

-- Append-only. A movement goes back to a line of a cause: a reservation at a version, or a command at step 0.
create table ${prefix}stock_movement (
  tenant_id varchar(64) not null,
  cause_id varchar(210) collate "C" not null,
  step bigint not null,
  line_number integer not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  reason varchar(20) not null,
  quantity bigint not null,
  effective_at timestamp(6) with time zone not null,
  command_id varchar(200) not null,
  actor varchar(100) not null,
  constraint ${prefix}stock_movement_pk primary key (tenant_id, cause_id, step, line_number),
  constraint ${prefix}stock_movement_something_moves check (quantity >= 1)
);

create function ${prefix}stock_movement_stays() returns trigger language plpgsql as $$
begin
  raise exception 'stock movements are append-only';
end
$$;

create trigger ${prefix}stock_movement_stays before update or delete or truncate on ${prefix}stock_movement
  for each statement execute function ${prefix}stock_movement_stays();

create table ${prefix}reservation (
  tenant_id varchar(64) not null,
  reservation_id varchar(150) collate "C" not null,
  demand varchar(200) not null,
  state varchar(20) not null,
  expires_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint ${prefix}reservation_pk primary key (tenant_id, reservation_id),
  constraint ${prefix}reservation_version_from_1 check (version >= 1)
);

create index ${prefix}reservation_due on ${prefix}reservation (tenant_id, expires_at) where state = 'HELD';

-- Requested and reserved never change; every reserved unit is in one of the five parts.
create table ${prefix}reservation_line (
  tenant_id varchar(64) not null,
  reservation_id varchar(150) collate "C" not null,
  line_number integer not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  requested bigint not null,
  reserved bigint not null,
  held bigint not null,
  allocated bigint not null,
  fulfilled bigint not null,
  released bigint not null,
  expired bigint not null,
  constraint ${prefix}reservation_line_pk primary key (tenant_id, reservation_id, line_number),
  constraint ${prefix}reservation_line_parts_not_negative check (held >= 0 and allocated >= 0 and fulfilled >= 0
    and released >= 0 and expired >= 0),
  constraint ${prefix}reservation_line_parts_add_up check (
    reserved = held + allocated + fulfilled + released + expired),
  constraint ${prefix}reservation_line_not_above_request check (reserved <= requested)
);
