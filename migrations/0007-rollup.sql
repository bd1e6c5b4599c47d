-- Roll-ups of lines owed. Facts never depend on today: lateness and silence are range sums over the due day at reading time.
-- owner platform: rollup_cell rollup_unit rollup_total rollup_task rollup_delta

create table rollup_cell (
  province_id smallint not null,
  unit_node integer not null,
  document_node integer not null,
  -- 'infinity' where the line has no due day.
  due date not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  -- silent: nothing was reported; reported: something came in; submitted: completion waits for the issuer;
  -- done_on_time / done_late: accepted, by the day of the accepted submission.
  state text not null check (state in ('silent', 'reported', 'submitted', 'done_on_time', 'done_late')),
  lines integer not null,
  primary key (province_id, unit_node, document_node, due, role, kind, state)
);
create index on rollup_cell (province_id, document_node);
comment on table rollup_cell is 'Leaf cells (unit × document × due day × facts). Exact read = cells + pending deltas.';

create table rollup_unit (
  province_id smallint not null,
  unit_node integer not null,
  -- 'infinity' where there is no due day, and for a line that is done: nothing about it depends on a day any more.
  due date not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  state text not null check (state in ('silent', 'reported', 'submitted', 'done_on_time', 'done_late')),
  lines integer not null,
  primary key (province_id, unit_node, due, role, kind, state)
);
comment on table rollup_unit is 'The same lines without the document: what a leader''s page reads at once.';

create table rollup_total (
  province_id smallint not null,
  unit_node integer not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  state text not null check (state in ('silent', 'reported', 'submitted', 'done_on_time', 'done_late')),
  lines integer not null,
  primary key (province_id, unit_node, role, kind, state)
);
comment on table rollup_total is 'The same lines without the day either: what does not depend on today is read from few rows.';

create table rollup_task (
  province_id smallint not null,
  issuer_unit_id uuid not null,
  tasks integer not null check (tasks >= 0),
  primary key (province_id, issuer_unit_id)
);
comment on table rollup_task is 'Tasks by issuer. Written at issue itself, which is seldom: no delta is needed.';

create table rollup_delta (
  province_id smallint not null,
  id bigint generated always as identity,
  unit_node integer not null,
  document_node integer not null,
  due date not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  state text not null check (state in ('silent', 'reported', 'submitted', 'done_on_time', 'done_late')),
  lines smallint not null check (lines <> 0),
  primary key (province_id, id)
);
comment on table rollup_delta is 'One row a change, written in the transaction of the change; the compactor folds it into cells.';

-- Exact, whatever the compactor has done so far: one statement sees cells and deltas of one moment.
create view rollup_exact as
  select province_id, unit_node, document_node, due, role, kind, state, lines from rollup_cell
  union all
  select province_id, unit_node, document_node, due, role, kind, state, lines from rollup_delta;

create view rollup_unit_exact as
  select province_id, unit_node, due, role, kind, state, lines from rollup_unit
  union all
  select province_id, unit_node, case when state in ('done_on_time', 'done_late') then 'infinity' else due end, role, kind, state, lines
  from rollup_delta;

-- The truth that the roll-up must agree with, line by line (`cotmoc verify`, tests).
create view line_fact as
  select o.province_id, o.id as occurrence_id, o.task_id, u.node as unit_node, d.node as document_node, coalesce(o.due, 'infinity'::date) as due,
    b.role, b.kind,
    case
      when s.occurrence_id is null then 'silent'
      -- A request («đề nghị») is never late.
      when s.completed_on is not null then case when b.kind = 'order' and s.completed_on > o.due then 'done_late' else 'done_on_time' end
      when s.submitted_on is not null then 'submitted'
      else 'reported'
    end as state
  from occurrence o
  join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
  join task t on t.province_id = o.province_id and t.id = o.task_id
  join document d on d.province_id = t.province_id and d.id = t.document_id
  join unit u on u.province_id = o.province_id and u.id = o.unit_id
  left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id;
