-- What of its demand a line serves: the demand's own line, none told if they are the same; and how many base units are in
-- one of what was asked for, of which no part is ever reserved.
alter table ${prefix}reservation_line add column demand_line integer;

alter table ${prefix}reservation_line add column per_set bigint default 1 not null;

alter table ${prefix}reservation_line add constraint ${prefix}reservation_line_serves_a_line
  check (demand_line is null or demand_line >= 1);

alter table ${prefix}reservation_line add constraint ${prefix}reservation_line_whole_sets
  check (per_set >= 1 and mod(requested, per_set) = 0 and mod(reserved, per_set) = 0);
