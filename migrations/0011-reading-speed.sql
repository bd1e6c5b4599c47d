-- What changed since someone last looked, and how many tasks a department owes, are read from indexes alone.

create index obligation_by_day on obligation (province_id, created_at) include (unit_id);
create index obligation_by_unit on obligation (province_id, unit_id, task_id);
drop index obligation_province_id_unit_id_idx;

create index report_by_day on progress_report (at, province_id) include (unit_id, kind, state);
drop index progress_report_at_province_id_idx;

create index decision_by_day on report_decision (province_id, at) include (unit_id, decision);
drop index report_decision_province_id_at_idx;
