-- What every feature stands on: the record of changes and its chain, jobs, files, settings.
-- owner platform: event event_payload chain chain_head job file_object setting

-- Ids sort by time (UUID version 7); PostgreSQL 18 has its own function, older servers use this one.
create function uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

create table event (
  province_id smallint not null,
  id uuid not null,
  -- Transaction of the change: a row may commit after one with a higher id, so the chain follows this horizon and not the id.
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  subject_type text not null,
  subject_id text not null,
  -- Null: the server itself.
  actor_id uuid,
  on_behalf_of uuid,
  data jsonb not null,
  personal_hash bytea,
  primary key (province_id, id)
);
create index event_by_transaction on event (province_id, tx);
create index event_by_subject on event (province_id, subject_type, subject_id, id);
create index event_by_time on event (province_id, at);
comment on table event is 'One row a change, insert only. Never personal data.';

-- Insert only is a rule of the database, not of the code.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger event_insert_only before update or delete on event for each row execute function refuse_change();

create table event_payload (
  province_id smallint not null,
  event_id uuid not null,
  salt bytea not null,
  -- The very text that was hashed.
  personal text not null,
  primary key (province_id, event_id),
  foreign key (province_id, event_id) references event
);
comment on table event_payload is 'Personal data of an event; may be deleted at a person''s request, the chain stays whole.';

create table chain (
  province_id smallint not null,
  position bigint not null,
  event_id uuid not null,
  -- SHA-256 over the hash before it and the event.
  hash bytea not null,
  primary key (province_id, position),
  unique (province_id, event_id),
  foreign key (province_id, event_id) references event
);
create trigger chain_insert_only before update or delete on chain for each row execute function refuse_change();

create table chain_head (
  province_id smallint primary key,
  position bigint not null default 0,
  hash bytea not null default '\x',
  -- Events of transactions below this are sealed.
  horizon xid8 not null default '0'
);

create table job (
  province_id smallint not null,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts smallint not null default 0,
  -- Until then a worker outside a transaction has it.
  leased_until timestamptz,
  state text not null default 'ready' check (state in ('ready', 'dead')),
  last_error text,
  primary key (province_id, id)
);
create index job_ready on job (province_id, run_at) where state = 'ready';

create table file_object (
  province_id smallint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  -- Records that point here; at 0 the bytes are purged.
  reference_count integer not null check (reference_count >= 0),
  primary key (province_id, sha256)
);

create table setting (
  province_id smallint not null,
  name text not null,
  value jsonb not null,
  primary key (province_id, name)
);
