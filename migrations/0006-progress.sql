-- What units report on their lines, the evidence, the answer of the issuer, and the talk about it.
-- owner progress: line_state progress_report report_decision report_file task_comment

-- Where a line stands, always the same as what its reports say (progress/rules.ts). No row = nothing from the unit stands: silence, which
-- is not zero.
create table line_state (
  province_id smallint not null,
  occurrence_id uuid not null,
  first_reported_at timestamptz not null,
  last_reported_at timestamptz not null,
  last_percent smallint check (last_percent between 0 and 100),
  -- Day of the first completion that waits for the issuer.
  submitted_on date,
  -- Day of the submission that was accepted later: days of review never count against the unit.
  completed_on date,
  accepted_at timestamptz,
  version integer not null default 1,
  primary key (province_id, occurrence_id),
  foreign key (province_id, occurrence_id) references occurrence,
  check ((accepted_at is null) = (completed_on is null)),
  check (submitted_on is null or completed_on is null)
);
create index line_state_waiting on line_state (province_id, submitted_on) where submitted_on is not null;

create table progress_report (
  province_id smallint not null,
  -- Chosen by the sender: the same id with the same content is the same report, with other content a conflict.
  id uuid not null,
  content_hash text not null,
  occurrence_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  on_behalf_of uuid,
  at timestamptz not null,
  kind text not null check (kind in ('progress', 'completion')),
  percent smallint check (percent between 0 and 100),
  quantity numeric,
  quantity_unit text,
  words text not null check (words <> ''),
  -- noted: nothing to decide (a progress report, or a completion beside one that was accepted).
  state text not null check (state in ('submitted', 'accepted', 'returned', 'noted', 'withdrawn')),
  decided_by uuid,
  decided_on_behalf_of uuid,
  decided_at timestamptz,
  decision_reason text,
  primary key (province_id, id),
  foreign key (province_id, occurrence_id) references occurrence,
  foreign key (province_id, task_id) references task,
  check ((quantity is null) = (quantity_unit is null)),
  check (state not in ('accepted', 'returned') or (decided_by is not null and decided_at is not null)),
  check (state <> 'returned' or decision_reason is not null),
  check (kind = 'completion' or state = 'noted')
);
create index on progress_report (province_id, occurrence_id, at);
create index on progress_report (province_id, task_id, at);
-- The day first: with the province first, a table without statistics would be read by province for every look-up of a line.
create index on progress_report (at, province_id);
-- What waits for the issuer, and since when, unit by unit.
create index progress_report_waiting on progress_report (province_id, unit_id, at) where state = 'submitted';
-- The reviewer's queue, the longest first.
create index progress_report_queue on progress_report (province_id, at, id) where state = 'submitted';
-- A line is finished once.
create unique index progress_one_accepted on progress_report (province_id, occurrence_id) where state = 'accepted';

-- Every answer of the issuer, also one that a later answer undid; the report itself carries the latest.
create table report_decision (
  province_id smallint not null,
  id uuid not null,
  report_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  decision text not null check (decision in ('accepted', 'returned')),
  person_id uuid not null,
  on_behalf_of uuid,
  at timestamptz not null,
  reason text,
  primary key (province_id, id),
  foreign key (province_id, report_id) references progress_report,
  check (decision <> 'returned' or reason is not null)
);
create index on report_decision (province_id, task_id, at);
create index on report_decision (province_id, at);

create table report_file (
  province_id smallint not null,
  report_id uuid not null,
  -- Hash of the bytes as they are kept, after the camera's notes were taken out.
  sha256 text not null,
  -- Hash of the bytes as they were sent: sending again adds nothing.
  sent_sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (province_id, report_id, sha256),
  foreign key (province_id, report_id) references progress_report
);

create table task_comment (
  province_id smallint not null,
  -- Chosen by the sender, as with reports.
  id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  on_behalf_of uuid,
  -- Unit in whose name the person speaks; null for one who holds no post.
  unit_id uuid,
  words text not null check (words <> ''),
  at timestamptz not null,
  primary key (province_id, id),
  foreign key (province_id, task_id) references task
);
create index on task_comment (province_id, task_id, at);
