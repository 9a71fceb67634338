-- The books: entries and their lines, which are only ever appended; totals by account, channel and month; what stock
-- cost as movements, which are only ever appended, and the layers they add up to. Amounts are minor units.
create table ${prefix}ledger (
  tenant_id varchar(64) not null,
  last_sequence bigint not null,
  constraint ${prefix}ledger_pk primary key (tenant_id),
  constraint ${prefix}ledger_counts_up check (last_sequence >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table ${prefix}journal_entry (
  tenant_id varchar(64) not null,
  sequence bigint not null,
  source_type varchar(40) not null,
  source_id varchar(150) not null,
  rule_id varchar(16) not null,
  rule_version integer not null,
  accounting_date date not null,
  description varchar(200) not null,
  reverses bigint,
  recorded_at datetime(6) not null,
  content_hash char(64) not null,
  constraint ${prefix}journal_entry_pk primary key (tenant_id, sequence),
  constraint ${prefix}journal_entry_source_once unique (tenant_id, source_type, source_id),
  constraint ${prefix}journal_entry_reversed_once unique (tenant_id, reverses),
  constraint ${prefix}journal_entry_sequence_from_1 check (sequence >= 1),
  constraint ${prefix}journal_entry_reverses_earlier check (reverses is null or reverses between 1 and sequence - 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}journal_entry_date on ${prefix}journal_entry (tenant_id, accounting_date);

create table ${prefix}journal_line (
  tenant_id varchar(64) not null,
  sequence bigint not null,
  line_no integer not null,
  role varchar(40) not null,
  account varchar(32) not null,
  side char(1) not null,
  amount bigint not null,
  currency char(3) not null,
  functional_amount bigint not null,
  functional_currency char(3) not null,
  rule_id varchar(16) not null,
  rule_version integer not null,
  channel varchar(64),
  location varchar(64),
  sku varchar(64),
  order_ref varchar(100),
  order_line varchar(40),
  layer_id varchar(260),
  quantity bigint,
  constraint ${prefix}journal_line_pk primary key (tenant_id, sequence, line_no),
  constraint ${prefix}journal_line_side check (side in ('D', 'C')),
  constraint ${prefix}journal_line_amount_positive check (amount > 0 and functional_amount > 0),
  constraint ${prefix}journal_line_quantity check (quantity is null or quantity > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- No channel is the empty text, so that it can stand in the key.
create table ${prefix}account_total (
  tenant_id varchar(64) not null,
  month_start date not null,
  account varchar(32) not null,
  role varchar(40) not null,
  channel varchar(64) not null,
  currency char(3) not null,
  debit bigint not null,
  credit bigint not null,
  constraint ${prefix}account_total_pk primary key (tenant_id, month_start, account, role, channel, currency),
  constraint ${prefix}account_total_not_negative check (debit >= 0 and credit >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Layers are taken from in the order of their positions. Only open ones are read to issue from.
create table ${prefix}cost_layer (
  tenant_id varchar(64) not null,
  layer_id varchar(260) not null,
  sku varchar(64) not null,
  location varchar(64) not null,
  status varchar(20) not null,
  position bigint not null auto_increment,
  quantity bigint not null,
  cost_value bigint not null,
  currency char(3) not null,
  is_open boolean not null,
  constraint ${prefix}cost_layer_pk primary key (tenant_id, layer_id),
  constraint ${prefix}cost_layer_not_negative check (quantity >= 0 and cost_value >= 0),
  constraint ${prefix}cost_layer_empty_is_worth_nothing check (quantity > 0 or cost_value = 0),
  constraint ${prefix}cost_layer_open check (is_open = (quantity > 0)),
  key (position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}cost_layer_queue on ${prefix}cost_layer (tenant_id, is_open, location, status, sku, position);

create table ${prefix}cost_movement (
  tenant_id varchar(64) not null,
  source_type varchar(40) not null,
  source_id varchar(150) not null,
  movement_no integer not null,
  kind varchar(20) not null,
  layer_id varchar(260) not null,
  quantity bigint not null,
  cost_value bigint not null,
  currency char(3) not null,
  order_ref varchar(100),
  order_line varchar(40),
  position bigint not null auto_increment,
  constraint ${prefix}cost_movement_pk primary key (tenant_id, source_type, source_id, movement_no),
  constraint ${prefix}cost_movement_positive check (quantity > 0 and cost_value >= 0),
  key (position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}cost_movement_sale on ${prefix}cost_movement (tenant_id, order_ref, order_line);

create trigger ${prefix}journal_entry_no_update before update on ${prefix}journal_entry for each row
  signal sqlstate '45000' set message_text = 'journal_entry is append-only';

create trigger ${prefix}journal_entry_no_delete before delete on ${prefix}journal_entry for each row
  signal sqlstate '45000' set message_text = 'journal_entry is append-only';

create trigger ${prefix}journal_line_no_update before update on ${prefix}journal_line for each row
  signal sqlstate '45000' set message_text = 'journal_line is append-only';

create trigger ${prefix}journal_line_no_delete before delete on ${prefix}journal_line for each row
  signal sqlstate '45000' set message_text = 'journal_line is append-only';

create trigger ${prefix}cost_movement_no_update before update on ${prefix}cost_movement for each row
  signal sqlstate '45000' set message_text = 'cost_movement is append-only';

create trigger ${prefix}cost_movement_no_delete before delete on ${prefix}cost_movement for each row
  signal sqlstate '45000' set message_text = 'cost_movement is append-only';
