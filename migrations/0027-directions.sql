-- «Chỉ đạo»: what a leader tells units to do about a task. A kind of comment; the units told stand beside it.
-- owner progress: task_direction

alter table task_comment add column direction boolean not null default false;

create table task_direction (
  province_id smallint not null,
  comment_id uuid not null,
  task_id uuid not null,
  -- A unit that leads the task on the day of the direction.
  unit_id uuid not null,
  at timestamptz not null,
  primary key (province_id, comment_id, unit_id),
  foreign key (province_id, comment_id) references task_comment,
  foreign key (province_id, unit_id) references unit
);
create index on task_direction (province_id, unit_id, at desc);
create index on task_direction (province_id, at);

-- What was decided since a day, and the last decision on the late lines of a unit, are read from few rows.
create index report_decision_returned on report_decision (province_id, unit_id, at desc) where decision = 'returned';
create index task_change_decided on task_change (province_id, at desc) where action in ('lead_assigned', 'due_assigned', 'leader_assigned');
create index assignment_decided on assignment (province_id, decided_at desc) where state in ('approved', 'returned');
