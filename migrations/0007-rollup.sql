-- Roll-ups of lines owed. Facts never depend on today: lateness and silence are range sums over the due day at reading time.
-- owner platform: rollup_cell rollup_delta

create table rollup_cell (
  province_id smallint not null,
  unit_node integer not null,
  document_node integer not null,
  -- 'infinity' where the line has no due day.
  due date not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  -- silent: never reported; reported: something came in; submitted: completion waits for the issuer;
  -- done_on_time / done_late: accepted, by the day of the accepted submission.
  state text not null check (state in ('silent', 'reported', 'submitted', 'done_on_time', 'done_late')),
  lines integer not null,
  primary key (province_id, unit_node, document_node, due, role, kind, state)
);
comment on table rollup_cell is 'Leaf cells (unit × document × due day × facts). Exact read = cells + pending deltas.';

create table rollup_delta (
  province_id smallint not null,
  id bigint generated always as identity,
  unit_node integer not null,
  document_node integer not null,
  due date not null,
  role text not null,
  kind text not null,
  state text not null,
  lines smallint not null check (lines <> 0),
  primary key (province_id, id)
);
comment on table rollup_delta is 'One row a change, written in the transaction of the change; the compactor folds it into cells.';
