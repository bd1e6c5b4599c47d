-- Finished lines by the month in which they were due: the trend of twelve months reads a few rows a unit instead of every cell.
-- owner platform: rollup_month

create table rollup_month (
  province_id smallint not null,
  unit_node integer not null,
  -- First day of the month; 'infinity' where the line had no due day.
  month date not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  state text not null check (state in ('done_on_time', 'done_late')),
  lines integer not null,
  primary key (province_id, unit_node, month, role, kind, state)
);
comment on table rollup_month is 'Finished lines by month of the due day. Unfinished ones keep their day in rollup_unit.';

insert into rollup_month (province_id, unit_node, month, role, kind, state, lines)
select province_id, unit_node, date_trunc('month', due)::date, role, kind, state, sum(lines)
from rollup_cell where state in ('done_on_time', 'done_late')
group by province_id, unit_node, date_trunc('month', due)::date, role, kind, state;

-- Exact, as rollup_unit_exact is.
create view rollup_month_exact as
  select province_id, unit_node, month, role, kind, state, lines from rollup_month
  union all
  select province_id, unit_node, date_trunc('month', due)::date, role, kind, state, lines
  from rollup_delta where state in ('done_on_time', 'done_late');
