-- People, the posts they hold, what they may do, and how they sign in.
-- owner accounts: person account post role_grant session setup_link delegation authority

create table person (
  province_id smallint not null references province,
  id uuid not null,
  full_name text not null check (full_name <> ''),
  phone text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (province_id, id)
);

create table account (
  province_id smallint not null,
  person_id uuid not null,
  username text not null,
  -- argon2id in PHC form; null until the person has used the set-up link.
  password_hash text,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  primary key (province_id, person_id),
  constraint account_username_unique unique (username),
  foreign key (province_id, person_id) references person
);

create table post (
  province_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  title text not null,
  is_head boolean not null default false,
  valid_from date not null,
  valid_to date,
  primary key (province_id, id),
  foreign key (province_id, person_id) references person,
  foreign key (province_id, unit_id) references unit,
  check (valid_to is null or valid_to > valid_from),
  constraint post_one_head exclude using gist (province_id with =, unit_id with =, daterange(valid_from, valid_to) with &&) where (is_head)
);
create index on post (province_id, person_id);
create index on post (province_id, unit_id);

create table role_grant (
  province_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  relation text not null default 'belongs' check (relation in ('belongs', 'area')),
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  foreign key (province_id, person_id) references person,
  foreign key (province_id, unit_id) references unit,
  check (valid_to is null or valid_to > valid_from)
);
create index on role_grant (province_id, person_id);

create table session (
  -- SHA-256 of the cookie's secret: a copy of the table opens no session.
  token_hash bytea primary key,
  province_id smallint not null,
  person_id uuid not null,
  on_behalf_of uuid,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  user_agent text,
  foreign key (province_id, person_id) references person
);
create index on session (province_id, person_id);

create table setup_link (
  token_hash bytea primary key,
  -- Null for the first administrator of an empty installation.
  province_id smallint,
  person_id uuid,
  purpose text not null check (purpose in ('first_admin', 'password')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table delegation (
  province_id smallint not null,
  id uuid not null,
  from_person uuid not null,
  to_person uuid not null,
  basis text not null,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  revoked_at timestamptz,
  recorded_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (province_id, id),
  foreign key (province_id, from_person) references person,
  foreign key (province_id, to_person) references person,
  check (from_person <> to_person)
);

create table authority (
  province_id smallint not null references province,
  action text not null,
  role text not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (province_id, action, role)
);
comment on table authority is 'Who may propose, approve, decide: read and changed by the office (defaults: design §8).';
