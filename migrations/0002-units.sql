-- Units through time: identity, versions, dated relations, trees with their closure, and the names they go by.
-- owner units: province unit unit_version unit_relation tree_version closure unit_alias unit_succession unit_group calendar_day

create extension if not exists btree_gist;

create table province (
  id smallint primary key check (id >= 0),
  name text not null,
  -- The closure that answers "who is below whom" today; a merger builds the next one aside and switches here.
  current_tree integer not null default 0,
  -- True for exercise data: every page then says so.
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table province is 'Tenant. 0 holds national reference data (documents and calendars of the centre).';
insert into province (id, name) values (0, 'Trung ương');

create table unit (
  province_id smallint not null references province,
  id uuid not null,
  -- Small key for closures and roll-ups.
  node integer generated always as identity,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  unique (province_id, node)
);

create table unit_version (
  province_id smallint not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  -- Code in the national list (communes: 5 digits) or the office's own code; text, since it may begin with 0.
  code text not null,
  name text not null check (name = normalize(name, NFC) and name <> ''),
  short_name text,
  kind text not null check (kind in ('committee', 'office', 'department', 'party_body', 'front', 'mass_organisation', 'military_command',
    'border_command', 'border_post', 'police', 'commune', 'ward', 'village', 'school', 'enterprise', 'ministry', 'other')),
  system text not null check (system in ('party', 'government', 'front', 'military', 'police', 'central')),
  is_border boolean not null default false,
  -- Title of the person who answers for the unit ("Giám đốc", "Chủ tịch UBND xã", "Đồn trưởng").
  head_title text,
  primary key (province_id, unit_id, valid_from),
  foreign key (province_id, unit_id) references unit,
  check (valid_to is null or valid_to > valid_from),
  constraint unit_version_no_overlap exclude using gist (province_id with =, unit_id with =, daterange(valid_from, valid_to) with &&),
  constraint unit_code_unique exclude using gist (province_id with =, code with =, daterange(valid_from, valid_to) with &&)
);

create table unit_relation (
  province_id smallint not null,
  id uuid not null,
  -- belongs: trực thuộc; directs: chỉ đạo chuyên môn; area: phụ trách địa bàn (post → communes of its stretch).
  relation text not null check (relation in ('belongs', 'directs', 'area')),
  superior_id uuid not null,
  subordinate_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (province_id, id),
  foreign key (province_id, superior_id) references unit,
  foreign key (province_id, subordinate_id) references unit,
  check (superior_id <> subordinate_id),
  check (valid_to is null or valid_to > valid_from),
  constraint unit_one_superior exclude using gist (province_id with =, subordinate_id with =, daterange(valid_from, valid_to) with &&)
    where (relation = 'belongs')
);
create index on unit_relation (province_id, superior_id);
create index on unit_relation (province_id, subordinate_id);

create table tree_version (
  province_id smallint not null references province,
  id integer not null,
  valid_from date not null,
  note text,
  created_at timestamptz not null default now(),
  primary key (province_id, id)
);

create table closure (
  province_id smallint not null,
  tree_version integer not null,
  relation text not null check (relation in ('belongs', 'directs', 'area')),
  ancestor integer not null,
  descendant integer not null,
  depth smallint not null check (depth >= 0),
  primary key (province_id, tree_version, relation, ancestor, descendant)
);
create index on closure (province_id, tree_version, relation, descendant);

create table unit_alias (
  province_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  alias text not null,
  -- fold(alias) of platform/shared/vietnamese.ts: look-ups compare folded forms.
  folded text not null check (folded <> ''),
  origin text not null check (origin in ('official', 'abbreviation', 'former', 'post', 'learned')),
  learned_by uuid,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  constraint unit_alias_unique unique (province_id, folded, unit_id),
  foreign key (province_id, unit_id) references unit
);
create index on unit_alias (province_id, folded text_pattern_ops);

create table unit_succession (
  province_id smallint not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  on_day date not null,
  -- Part of the predecessor's figures that the successor carries on; tasks are never divided.
  share numeric(7, 6) not null check (share > 0 and share <= 1),
  basis text not null,
  primary key (province_id, predecessor_id, successor_id, on_day),
  foreign key (province_id, predecessor_id) references unit,
  foreign key (province_id, successor_id) references unit
);

create table unit_group (
  province_id smallint not null references province,
  id uuid not null,
  name text not null,
  -- Folded ways to write it ("ubnd cac xa bien gioi").
  folded text[] not null,
  kinds text[] not null,
  border_only boolean not null default false,
  system text,
  primary key (province_id, id),
  constraint unit_group_name_unique unique (province_id, name)
);
comment on table unit_group is 'Addressees such as «UBND các xã biên giới»: who is meant is counted from the register as it stands on the day.';

create table calendar_day (
  province_id smallint not null references province,
  day date not null,
  kind text not null check (kind in ('holiday', 'working')),
  note text not null,
  primary key (province_id, day)
);
comment on table calendar_day is 'Exceptions to Monday–Friday, edited each year (Tết moves; make-up Saturdays).';
