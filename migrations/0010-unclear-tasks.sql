-- Which ordered tasks wait for a lead or a deadline: found by index, and counted beside the tasks of their issuer.
-- Columns of task belong to tasks, those of rollup_task to platform, as the tables do.

-- True while some unit leads the task; written where lines are made (tasks/server), never by a trigger.
alter table task add column has_lead boolean not null default false;
update task t set has_lead = true
where exists (select 1 from obligation b where b.province_id = t.province_id and b.task_id = t.id and b.role = 'lead');

-- In the order of the list; the issuer last, so that the index alone says whose they are.
create index task_waits_for_lead on task (province_id, due, id, issuer_unit_id) where kind = 'order' and not has_lead;
create index task_waits_for_deadline on task (province_id, due, id, issuer_unit_id) where kind = 'order' and deadline is null;
drop index task_without_deadline;

alter table rollup_task add column without_lead integer not null default 0 check (without_lead >= 0);
alter table rollup_task add column without_deadline integer not null default 0 check (without_deadline >= 0);
update rollup_task c set without_lead = t.without_lead, without_deadline = t.without_deadline
from (
  select province_id, issuer_unit_id, count(*) filter (where not has_lead) as without_lead, count(*) filter (where deadline is null) as without_deadline
  from task where kind = 'order' group by province_id, issuer_unit_id) t
where c.province_id = t.province_id and c.issuer_unit_id = t.issuer_unit_id;
comment on table rollup_task is 'Tasks by issuer, and how many ordered ones wait for a lead or a deadline. Written in the transaction of the change.';
