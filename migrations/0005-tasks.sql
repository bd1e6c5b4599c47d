-- Tasks, the lines that units owe for them, and the occurrences of a line.
-- owner tasks: assignment task obligation occurrence task_change

create table assignment (
  province_id smallint not null,
  id uuid not null,
  document_id uuid not null,
  state text not null check (state in ('submitted', 'approved', 'returned', 'withdrawn')),
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (province_id, id),
  foreign key (province_id, document_id) references document
);
-- Two people who submit or approve at once: one wins, the other is told.
create unique index assignment_one_open on assignment (province_id, document_id) where state in ('submitted', 'approved');
comment on table assignment is 'Giao nhiệm vụ: submitted by the officer, approved by whom the table of authorities names.';

create table task (
  province_id smallint not null references province,
  id uuid not null,
  document_id uuid not null,
  draft_id uuid not null,
  clause_id uuid,
  clause_path text not null,
  ordinal double precision not null,
  text text not null,
  span_start integer not null,
  span_end integer not null,
  kind text not null check (kind in ('order', 'request')),
  deliverable text,
  -- fold(text): what lists are searched by.
  folded text not null,
  -- [{ role, name }]: addressees that lead to no unit of the register («chưa rõ»); they stay until someone is assigned.
  unresolved jsonb not null default '[]',
  -- Deadline as the document words it, or as assigned later; due is its last day where it has one.
  deadline jsonb,
  deadline_origin text not null check (deadline_origin in ('text', 'assigned')),
  deadline_assigned jsonb,
  due date,
  -- First day of the work where the document gives one («từ quý II/2027»).
  starts_on date,
  issuer_unit_id uuid not null,
  leader_person_id uuid,
  issued_by uuid not null,
  issued_at timestamptz not null,
  version integer not null default 1,
  primary key (province_id, id),
  -- A crash between approval and answer, or two approvers: issuing again makes nothing twice.
  constraint task_draft_once unique (province_id, draft_id),
  foreign key (province_id, document_id) references document,
  foreign key (province_id, issuer_unit_id) references unit
);
create index on task (province_id, document_id, ordinal);
create index on task (province_id, due, id);

create table obligation (
  province_id smallint not null,
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('lead', 'support')),
  -- Place among the addressees, as the document names them.
  ordinal smallint not null default 0,
  kind text not null check (kind in ('order', 'request')),
  -- The group through which the unit is addressed ("UBND các xã biên giới"), as the document names it.
  group_name text,
  origin text not null check (origin in ('text', 'assigned')),
  -- { by, at, basis } where the unit was assigned later.
  assigned jsonb,
  -- Head of the unit on the day of issue: the one person who answers for it.
  head_person_id uuid,
  -- { every, on } where the line is owed again each period.
  recurrence jsonb,
  -- The group is counted again at the start of each period.
  group_id uuid,
  created_at timestamptz not null,
  ended_on date,
  primary key (province_id, id),
  constraint obligation_once unique (province_id, task_id, unit_id, role),
  foreign key (province_id, task_id) references task,
  foreign key (province_id, unit_id) references unit
);
create index on obligation (province_id, unit_id);
create index on obligation (province_id, id) where recurrence is not null and ended_on is null;

create table occurrence (
  province_id smallint not null,
  id uuid not null,
  obligation_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  -- Start of the period for a recurring line; null for a line owed once.
  period_start date,
  period_label text,
  due date,
  primary key (province_id, id),
  constraint occurrence_once unique nulls not distinct (province_id, obligation_id, period_start),
  foreign key (province_id, obligation_id) references obligation,
  foreign key (province_id, task_id) references task,
  foreign key (province_id, unit_id) references unit
);
create index on occurrence (province_id, unit_id, due);
create index on occurrence (province_id, task_id);
create index on occurrence (province_id, due);

create table task_change (
  province_id smallint not null,
  id uuid not null,
  task_id uuid not null,
  obligation_id uuid,
  -- What was decided later and on what basis: lead_assigned, due_assigned, leader_assigned, due_moved …
  action text not null,
  before jsonb,
  after jsonb,
  basis text not null,
  person_id uuid not null,
  on_behalf_of uuid,
  at timestamptz not null,
  primary key (province_id, id),
  foreign key (province_id, task_id) references task
);
create index on task_change (province_id, task_id, at);
