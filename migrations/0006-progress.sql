-- What units report on their lines, the evidence, the answer of the issuer, and the talk about it.
-- owner progress: line_state progress_report report_file task_comment

-- Where a line stands. No row = no report ever came in: silence, which is not zero.
create table line_state (
  province_id smallint not null,
  occurrence_id uuid not null,
  first_reported_at timestamptz not null,
  last_reported_at timestamptz not null,
  last_percent smallint check (last_percent between 0 and 100),
  -- Day of the completion that waits for the issuer.
  submitted_on date,
  -- Day of the submission that was accepted later: days of review never count against the unit.
  completed_on date,
  accepted_at timestamptz,
  version integer not null default 1,
  primary key (province_id, occurrence_id),
  foreign key (province_id, occurrence_id) references occurrence,
  check (accepted_at is null or completed_on is not null)
);

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
  state text not null default 'submitted' check (state in ('submitted', 'accepted', 'returned', 'noted')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  primary key (province_id, id),
  foreign key (province_id, occurrence_id) references occurrence,
  foreign key (province_id, task_id) references task,
  check (quantity is null or quantity_unit is not null),
  check (state <> 'returned' or decision_reason is not null)
);
create index on progress_report (province_id, occurrence_id, at);
create index on progress_report (province_id, task_id, at);
create unique index progress_one_completion_open on progress_report (province_id, occurrence_id) where kind = 'completion' and state = 'submitted';

create table report_file (
  province_id smallint not null,
  report_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  primary key (province_id, report_id, sha256),
  foreign key (province_id, report_id) references progress_report
);

create table task_comment (
  province_id smallint not null,
  id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  words text not null check (words <> ''),
  at timestamptz not null,
  primary key (province_id, id),
  foreign key (province_id, task_id) references task
);
create index on task_comment (province_id, task_id, at);
