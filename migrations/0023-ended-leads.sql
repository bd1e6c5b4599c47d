-- A unit that has left leads no more: tasks whose last leading unit left wait for a lead again, and are counted so.

update task t set has_lead = false
where t.has_lead and not exists (
  select 1 from obligation b where b.province_id = t.province_id and b.task_id = t.id and b.role = 'lead' and b.ended_on is null);

update rollup_task c set without_lead = t.without_lead
from (
  select province_id, issuer_unit_id, count(*) filter (where kind = 'order' and not has_lead) as without_lead
  from task group by province_id, issuer_unit_id) t
where c.province_id = t.province_id and c.issuer_unit_id = t.issuer_unit_id and c.without_lead <> t.without_lead;
