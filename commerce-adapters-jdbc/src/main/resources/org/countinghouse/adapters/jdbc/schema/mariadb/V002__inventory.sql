-- Stock: positions, the movements they are the fold of, and the promises made on them.
create table ${prefix}stock_position (
  tenant_id varchar(64) not null,
  sku varchar(64) not null,
  location varchar(64) not null,
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
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Append-only; triggers refuse a change. A movement goes back to a line of a cause: a reservation at a version, or a command at step 0.
create table ${prefix}stock_movement (
  tenant_id varchar(64) not null,
  cause_id varchar(210) not null,
  step bigint not null,
  line_number integer not null,
  sku varchar(64) not null,
  location varchar(64) not null,
  reason varchar(20) not null,
  quantity bigint not null,
  effective_at datetime(6) not null,
  command_id varchar(200) not null,
  actor varchar(100) not null,
  constraint ${prefix}stock_movement_pk primary key (tenant_id, cause_id, step, line_number),
  constraint ${prefix}stock_movement_something_moves check (quantity >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table ${prefix}reservation (
  tenant_id varchar(64) not null,
  reservation_id varchar(150) not null,
  demand varchar(200) not null,
  state varchar(20) not null,
  expires_at datetime(6) not null,
  version bigint not null,
  constraint ${prefix}reservation_pk primary key (tenant_id, reservation_id),
  constraint ${prefix}reservation_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}reservation_due on ${prefix}reservation (tenant_id, state, expires_at);

-- Requested and reserved never change; every reserved unit is in one of the five parts.
create table ${prefix}reservation_line (
  tenant_id varchar(64) not null,
  reservation_id varchar(150) not null,
  line_number integer not null,
  sku varchar(64) not null,
  location varchar(64) not null,
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
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger ${prefix}stock_movement_no_update before update on ${prefix}stock_movement for each row
  signal sqlstate '45000' set message_text = 'stock_movement is append-only';

create trigger ${prefix}stock_movement_no_delete before delete on ${prefix}stock_movement for each row
  signal sqlstate '45000' set message_text = 'stock_movement is append-only';
