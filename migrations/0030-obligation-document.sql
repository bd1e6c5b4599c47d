-- A line owed says to which document its task belongs, so that the documents in which a unit owes something are read from one index alone.

alter table obligation add column document_id uuid;
update obligation b set document_id = t.document_id from task t where t.province_id = b.province_id and t.id = b.task_id;
alter table obligation alter column document_id set not null;
create index obligation_by_document on obligation (province_id, unit_id, document_id) include (kind);
create index document_by_owner on document (province_id, owner_unit_id);
