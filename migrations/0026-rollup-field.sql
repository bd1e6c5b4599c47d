-- Lines owed by field: the same deltas, folded into cells of unit × field.
-- owner platform: rollup_field

alter table rollup_delta add column field_node integer not null default 0;

create table rollup_field (
  province_id smallint not null,
  -- 0: the whole province, so that a leader's reading does not grow with its units.
  unit_node integer not null,
  role text not null check (role in ('lead', 'support')),
  kind text not null check (kind in ('order', 'request')),
  -- 0: «chưa phân lĩnh vực».
  field_node integer not null,
  -- 'infinity' where there is no due day, and where nothing depends on a day any more: a line that waits or is done.
  due date not null,
  state text not null check (state in ('silent', 'reported', 'submitted', 'done_on_time', 'done_late')),
  lines integer not null,
  primary key (province_id, unit_node, role, kind, field_node, due, state)
);
comment on table rollup_field is 'The same lines by field. Units and their sum (node 0) stand side by side.';

-- Nothing has a field yet; pending deltas are folded in as any others.
insert into rollup_field (province_id, unit_node, role, kind, field_node, due, state, lines)
select c.province_id, n.unit_node, c.role, c.kind, 0, case when c.state in ('silent', 'reported') then c.due else 'infinity' end as day, c.state, sum(c.lines)
from rollup_unit c cross join lateral (values (c.unit_node), (0)) as n (unit_node)
group by c.province_id, n.unit_node, c.role, c.kind, day, c.state;

create or replace view line_fact as
  select o.province_id, o.id as occurrence_id, o.task_id, u.node as unit_node, d.node as document_node, coalesce(o.due, 'infinity'::date) as due,
    b.role, b.kind,
    case
      when s.occurrence_id is null then 'silent'
      -- A request («đề nghị») is never late.
      when s.completed_on is not null then case when b.kind = 'order' and s.completed_on > o.due then 'done_late' else 'done_on_time' end
      when s.submitted_on is not null then 'submitted'
      else 'reported'
    end as state,
    coalesce(t.field_node, 0) as field_node
  from occurrence o
  join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
  join task t on t.province_id = o.province_id and t.id = o.task_id
  join document d on d.province_id = t.province_id and d.id = t.document_id
  join unit u on u.province_id = o.province_id and u.id = o.unit_id
  left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id;
